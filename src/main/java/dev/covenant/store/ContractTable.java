package dev.covenant.store;

import dev.covenant.compliance.ContractState;
import dev.covenant.compliance.Portfolio;
import dev.covenant.compliance.Standing;
import dev.covenant.finding.Severity;
import dev.covenant.measure.AsOf;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where the judging of each contract stands. */
final class ContractTable implements Portfolio {

    private static final int LONGEST_TROUBLE = 2_000;

    private final JdbcClient client;

    ContractTable(JdbcClient client) {
        this.client = client;
    }

    void keep(Standing standing) {
        var update = "update contract set version = :version, effective = :effective, known = :known,"
                + " next_review = :next_review, trouble = :trouble where id = :id";
        if (set(standing, update) == 0) {
            set(
                    standing,
                    "insert into contract (id, version, effective, known, next_review, trouble)"
                            + " values (:id, :version, :effective, :known, :next_review, :trouble)");
        }
    }

    private int set(Standing standing, String sql) {
        var trouble = standing.trouble()
                .map(text -> text.length() <= LONGEST_TROUBLE ? text : text.substring(0, LONGEST_TROUBLE));
        return client.sql(sql)
                .param("id", standing.contract())
                .param("version", standing.version())
                .param("effective", Micros.of(standing.judged().map(AsOf::effective)))
                .param("known", Micros.of(standing.judged().map(AsOf::known)))
                .param("next_review", Micros.of(standing.nextReview()))
                .param("trouble", trouble.orElse(null))
                .update();
    }

    List<Standing> all() {
        return client.sql("select * from contract order by id")
                .query((result, n) -> standing(result))
                .list();
    }

    private static Standing standing(ResultSet result) throws SQLException {
        var effective = Micros.toInstant(result.getObject("effective"));
        var known = Micros.toInstant(result.getObject("known"));
        return new Standing(
                result.getString("id"),
                result.getString("version"),
                effective.flatMap(moment -> known.map(then -> new AsOf(moment, then))),
                Micros.toInstant(result.getObject("next_review")),
                Optional.ofNullable(result.getString("trouble")));
    }

    List<String> due(Instant now) {
        return client.sql("select id from contract where next_review <= ? order by next_review")
                .param(Micros.of(now))
                .query(String.class)
                .list();
    }

    /** Every contract with what its open findings come to. */
    @Override
    public List<ContractState> states() {
        return client.sql("select c.*, f.open_findings, f.worst, f.next_deadline from contract c left join"
                        + " (select f.contract, count(*) as open_findings, max(f.severity) as worst,"
                        + " min(case when f.plan_by >= c2.effective then f.plan_by end) as next_deadline"
                        + " from finding f join contract c2 on c2.id = f.contract"
                        + " where f.computed in ('OPEN', 'UPDATED') group by f.contract) f"
                        + " on f.contract = c.id order by c.id")
                .query((result, n) -> new ContractState(
                        standing(result),
                        result.getLong("open_findings"),
                        worst(result.getInt("worst")),
                        Micros.toInstant(result.getObject("next_deadline"))))
                .list();
    }

    private static Optional<Severity> worst(int weight) {
        return Arrays.stream(Severity.values())
                .filter(severity -> FindingTable.weight(severity) == weight)
                .findFirst();
    }
}
