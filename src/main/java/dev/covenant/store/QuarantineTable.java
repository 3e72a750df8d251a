package dev.covenant.store;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Label;
import dev.covenant.compliance.Misfit;
import dev.covenant.compliance.Quarantine;
import dev.covenant.compliance.Quarantined;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was not understood, whole, in parts of half a mebibyte. */
final class QuarantineTable implements Quarantine {

    private static final int PART = 512 * 1024;

    private final JdbcClient client;
    private final JournalTable journal;

    QuarantineTable(JdbcClient client, JournalTable journal) {
        this.client = client;
        this.journal = journal;
    }

    @Override
    public void keep(Misfit misfit, Instant arrived) {
        var content = HexFormat.of().formatHex(Json.sha256(misfit.raw()));
        var digest = HexFormat.of().formatHex(Json.sha256(misfit.source() + "\n" + misfit.place() + "\n" + content));
        journal.outer(sequence -> {
            int again = client.sql("update quarantine set times = times + 1, arrived = ?, reason = ?,"
                            + " state = 'WAITING', note = '' where digest = ?")
                    .params(Micros.of(arrived), clipped(misfit.reason(), 8_000), digest)
                    .update();
            if (again == 0) {
                insert(misfit, digest, arrived);
            }
            return line(
                    sequence,
                    arrived,
                    Map.of(
                            "content", content,
                            "place", misfit.place(),
                            "reason", misfit.reason(),
                            "size", misfit.raw().length,
                            "source", misfit.source()));
        });
    }

    @Override
    public void keep(Arrival arrival, String reason, Instant arrived) {
        var raw = Json.write(arrival.event()).getBytes(StandardCharsets.UTF_8);
        keep(new Misfit(arrival.event().envelope().source(), arrival.place(), reason, raw), arrived);
    }

    private void insert(Misfit misfit, String digest, Instant arrived) {
        client.sql("insert into quarantine (digest, arrived, times, source, place, reason, size, state, note)"
                        + " values (?, ?, 1, ?, ?, ?, ?, 'WAITING', '')")
                .params(
                        digest,
                        Micros.of(arrived),
                        clipped(misfit.source(), 500),
                        clipped(misfit.place(), 2_000),
                        clipped(misfit.reason(), 8_000),
                        misfit.raw().length)
                .update();
        long id = client.sql("select id from quarantine where digest = ?")
                .param(digest)
                .query(Long.class)
                .single();
        for (int part = 0; part * PART < misfit.raw().length; part++) {
            int from = part * PART;
            var bytes = Arrays.copyOfRange(misfit.raw(), from, Math.min(from + PART, misfit.raw().length));
            client.sql("insert into quarantine_part (quarantine, part, bytes) values (?, ?, ?)")
                    .params(id, part, bytes)
                    .update();
        }
    }

    private static String clipped(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    private static JournalLine line(long sequence, Instant when, Map<String, Object> payload) {
        return new JournalLine(
                JournalLine.OUTER, sequence, when, JournalLine.Kind.MISFIT, Optional.empty(), Label.BUSINESS, payload);
    }

    @Override
    public List<Quarantined> in(Quarantined.State state, int limit) {
        return client.sql("select * from quarantine where state = ? order by arrived desc, id desc" + " fetch first "
                        + limit + " rows only")
                .param(state.name())
                .query(QuarantineTable::quarantined)
                .list();
    }

    @Override
    public long waiting() {
        return client.sql("select count(*) from quarantine where state = 'WAITING'")
                .query(Long.class)
                .single();
    }

    @Override
    public Optional<Quarantined> find(long id) {
        return client.sql("select * from quarantine where id = ?")
                .param(id)
                .query(QuarantineTable::quarantined)
                .optional();
    }

    private static Quarantined quarantined(ResultSet result, int n) throws SQLException {
        return new Quarantined(
                result.getLong("id"),
                Micros.toInstant(result.getLong("arrived")),
                result.getInt("times"),
                result.getString("source"),
                result.getString("place"),
                result.getString("reason"),
                result.getLong("size"),
                Quarantined.State.valueOf(result.getString("state")),
                result.getString("note"));
    }

    @Override
    public Optional<byte[]> raw(long id) {
        return find(id).map(found -> {
            var whole = new ByteArrayOutputStream(Math.toIntExact(found.size()));
            client.sql("select bytes from quarantine_part where quarantine = ? order by part")
                    .param(id)
                    .query(byte[].class)
                    .list()
                    .forEach(whole::writeBytes);
            return whole.toByteArray();
        });
    }

    @Override
    public void settle(long id, Quarantined.State state, String by, String note, Instant at) {
        journal.outer(sequence -> {
            int changed = client.sql("update quarantine set state = ?, note = ? where id = ?")
                    .params(state.name(), clipped(by + ": " + note, 2_000), id)
                    .update();
            if (changed == 0) {
                throw new IllegalArgumentException("there is nothing in quarantine under number " + id);
            }
            return line(sequence, at, Map.of("by", by, "note", note, "quarantine", id, "state", state));
        });
    }
}
