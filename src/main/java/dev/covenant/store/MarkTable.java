package dev.covenant.store;

import dev.covenant.compliance.Mark;
import dev.covenant.position.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What must be judged; a crash leaves it standing. */
final class MarkTable {

    private static final Scope.Pair EVERYTHING = new Scope.Pair("", "");

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    MarkTable(JdbcTemplate jdbc, JdbcClient client) {
        this.jdbc = jdbc;
        this.client = client;
    }

    void mark(Collection<Mark> marks) {
        var live = marks.stream().filter(mark -> !mark.backfill()).toList();
        jdbc.batchUpdate(
                "update dirty_mark set backfill = false where contract = ? and clause = ? and subject = ?",
                live,
                marks.size() + 1,
                (statement, mark) -> {
                    statement.setString(1, mark.contract());
                    statement.setString(2, pair(mark).clause());
                    statement.setString(3, pair(mark).subject());
                });
        jdbc.batchUpdate(
                "insert into dirty_mark (contract, clause, subject, backfill) values (?, ?, ?, ?)"
                        + " on conflict do nothing",
                marks,
                marks.size() + 1,
                (statement, mark) -> {
                    statement.setString(1, mark.contract());
                    statement.setString(2, pair(mark).clause());
                    statement.setString(3, pair(mark).subject());
                    statement.setBoolean(4, mark.backfill());
                });
    }

    void clear(Collection<Mark> marks) {
        jdbc.batchUpdate(
                "delete from dirty_mark where contract = ? and clause = ? and subject = ?",
                marks,
                marks.size() + 1,
                (statement, mark) -> {
                    statement.setString(1, mark.contract());
                    statement.setString(2, pair(mark).clause());
                    statement.setString(3, pair(mark).subject());
                });
    }

    private static Scope.Pair pair(Mark mark) {
        return mark.pair().orElse(EVERYTHING);
    }

    List<Mark> all() {
        return client.sql("select contract, clause, subject, backfill from dirty_mark order by contract")
                .query((result, n) -> {
                    var pair = new Scope.Pair(result.getString(2), result.getString(3));
                    return new Mark(
                            result.getString(1),
                            pair.equals(EVERYTHING) ? Optional.empty() : Optional.of(pair),
                            result.getBoolean(4));
                })
                .list();
    }
}
