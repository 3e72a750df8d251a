package dev.covenant.store;

import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Stored;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Identity;
import dev.covenant.ledger.Reading;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readings by interval key and revision. What is new, the key itself decides; what is not, is compared. */
final class ReadingTable {

    private static final String INSERT = "insert into reading (starts, series, ends, revision, amount, unit, estimated,"
            + " sender, event_id, recorded, arrived, counts) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
            + " on conflict do nothing";
    private static final String SELECT =
            "select starts, series, ends, revision, amount, unit, estimated, sender, event_id, recorded, counts from reading";
    private static final int KEYS_PER_QUESTION = 500;
    private static final int PART = 5_000;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;
    private final NameTables names;

    ReadingTable(JdbcTemplate jdbc, JdbcClient client, NameTables names) {
        this.jdbc = jdbc;
        this.client = client;
        this.names = names;
    }

    /** An interval of a series. */
    private record Key(long starts, int series, long ends) {}

    /** A reading that stands in the table. */
    private record Row(Key key, int revision, Reading reading, boolean counts) {}

    /** A reading about to be stored, in whole microseconds as the table keeps it. */
    private record Arriving(Key key, int sender, Reading reading) {}

    List<Stored> store(List<Reading> readings, Instant arrived) {
        var arriving = readings.stream().map(this::arriving).toList();
        int[] inserted = insert(
                arriving.stream().map(a -> new Row(a.key, 1, a.reading, true)).toList(), arrived);
        var known = new ArrayList<Arriving>();
        for (int i = 0; i < inserted.length; i++) {
            if (inserted[i] == 0) {
                known.add(arriving.get(i));
            }
        }
        var onRecord = onRecord(known);
        var stored = new ArrayList<Stored>(readings.size());
        var further = new ArrayList<Row>();
        for (int i = 0; i < inserted.length; i++) {
            var one = arriving.get(i);
            stored.add(
                    inserted[i] != 0
                            ? stored(one.reading, Disposition.Kind.ACCEPTED, "")
                            : classify(one, onRecord.getOrDefault(one.key, new ArrayList<>()), further));
        }
        for (int count : insert(further, arrived)) {
            if (count == 0) {
                throw new IllegalStateException(
                        "a revision was written by another process meanwhile; the batch is undone"
                                + " and may be sent again");
            }
        }
        return stored;
    }

    private Arriving arriving(Reading reading) {
        var envelope = reading.envelope();
        var kept = new Reading(
                new Envelope(
                        envelope.contract(),
                        envelope.source(),
                        envelope.id(),
                        envelope.recorded().map(moment -> moment.truncatedTo(ChronoUnit.MICROS))),
                reading.series(),
                reading.from().truncatedTo(ChronoUnit.MICROS),
                reading.to().truncatedTo(ChronoUnit.MICROS),
                reading.value(),
                reading.estimated());
        var key = new Key(
                Micros.of(kept.from()), names.series(envelope.contract(), reading.series()), Micros.of(kept.to()));
        return new Arriving(key, names.sender(envelope.source()), kept);
    }

    /** Compares with what counts; a conflict kept before is answered as one again and not kept twice. */
    private static Stored classify(Arriving arriving, List<Row> onRecord, List<Row> further) {
        var counting = onRecord.stream().filter(Row::counts).map(Row::reading).toList();
        int next = onRecord.stream().mapToInt(Row::revision).max().orElse(0) + 1;
        switch (Identity.of(counting, arriving.reading)) {
            case DUPLICATE -> {
                return stored(arriving.reading, Disposition.Kind.DUPLICATE, "");
            }
            case CONFLICT -> {
                boolean kept = onRecord.stream()
                        .anyMatch(row -> !row.counts() && row.reading().equals(arriving.reading));
                if (!kept) {
                    var row = new Row(arriving.key, next, arriving.reading, false);
                    further.add(row);
                    onRecord.add(row);
                }
                return stored(arriving.reading, Disposition.Kind.CONFLICT, conflict(counting, arriving.reading));
            }
            default -> {
                var row = new Row(arriving.key, next, arriving.reading, true);
                further.add(row);
                onRecord.add(row);
                return stored(arriving.reading, Disposition.Kind.CORRECTED, "");
            }
        }
    }

    private static String conflict(List<Reading> counting, Reading arriving) {
        return "id '" + arriving.envelope().id() + "' said "
                + counting.get(counting.size() - 1).value() + " for " + arriving.series() + " from " + arriving.from()
                + " before and says " + arriving.value()
                + " now; the first one counts. If this is a correction, send it"
                + " under a new id";
    }

    private static Stored stored(Reading reading, Disposition.Kind kind, String message) {
        // the journal names what was stored; a duplicate was named when it first came
        var digest = kind == Disposition.Kind.DUPLICATE
                ? ""
                : Base64.getEncoder().encodeToString(Json.sha256(Json.write(reading)));
        return new Stored(reading, kind, message, digest);
    }

    private int[] insert(List<Row> rows, Instant arrived) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        long when = Micros.of(arrived);
        return jdbc.batchUpdate(INSERT, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(PreparedStatement statement, int i) throws SQLException {
                var row = rows.get(i);
                statement.setLong(1, row.key.starts);
                statement.setInt(2, row.key.series);
                statement.setLong(3, row.key.ends);
                statement.setInt(4, row.revision);
                statement.setString(5, row.reading.value().value().toString());
                statement.setString(6, row.reading.value().unit().symbol());
                statement.setBoolean(7, row.reading.estimated());
                statement.setInt(8, names.sender(row.reading.envelope().source()));
                statement.setString(9, row.reading.envelope().id());
                var recorded = row.reading.envelope().recorded();
                if (recorded.isPresent()) {
                    statement.setLong(10, Micros.of(recorded.get()));
                } else {
                    statement.setNull(10, Types.BIGINT);
                }
                statement.setLong(11, when);
                statement.setBoolean(12, row.counts);
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }

    private Map<Key, List<Row>> onRecord(List<Arriving> arriving) {
        var rows = new HashMap<Key, List<Row>>();
        var starts = new ArrayList<>(
                new TreeSet<>(arriving.stream().map(a -> a.key.starts).toList()));
        for (int at = 0; at < starts.size(); at += KEYS_PER_QUESTION) {
            var some = starts.subList(at, Math.min(at + KEYS_PER_QUESTION, starts.size()));
            client.sql(SELECT + " where starts in (:starts) order by starts, series, ends, revision")
                    .param("starts", some)
                    .query((result, n) -> row(result))
                    .list()
                    .forEach(row -> rows.computeIfAbsent(row.key, key -> new ArrayList<>())
                            .add(row));
        }
        return rows;
    }

    private Row row(ResultSet result) throws SQLException {
        var series = names.series(result.getInt("series"));
        var key = new Key(result.getLong("starts"), result.getInt("series"), result.getLong("ends"));
        long recorded = result.getLong("recorded");
        var known = result.wasNull() ? Optional.<Instant>empty() : Optional.of(Micros.toInstant(recorded));
        var reading = new Reading(
                new Envelope(
                        series.contract(), names.sender(result.getInt("sender")), result.getString("event_id"), known),
                series.series(),
                Micros.toInstant(key.starts),
                Micros.toInstant(key.ends),
                new Quantity(
                        new BigDecimal(result.getString("amount")),
                        Unit.parse(result.getString("unit")).orElseThrow()),
                result.getBoolean("estimated"));
        return new Row(key, result.getInt("revision"), reading, result.getBoolean("counts"));
    }

    /** Reads all back in order of time, a part at a time, so that memory stays flat. */
    void replay(Predicate<String> wanted, BiConsumer<String, List<Reading>> fold) {
        var after = Optional.<Row>empty();
        while (true) {
            var part = part(after);
            var byContract = new HashMap<String, List<Reading>>();
            for (Row row : part) {
                var contract = row.reading.envelope().contract();
                if (row.counts && wanted.test(contract)) {
                    byContract.computeIfAbsent(contract, c -> new ArrayList<>()).add(row.reading);
                }
            }
            byContract.forEach(fold);
            if (part.size() < PART) {
                return;
            }
            after = Optional.of(part.get(part.size() - 1));
        }
    }

    private List<Row> part(Optional<Row> after) {
        var order = " order by starts, series, ends, revision fetch first " + PART + " rows only";
        if (after.isEmpty()) {
            return client.sql(SELECT + order).query((result, n) -> row(result)).list();
        }
        var last = after.get();
        // the first condition alone uses the key; the row comparison is exact
        return client.sql(SELECT + " where starts >= :starts and (starts, series, ends, revision)"
                        + " > (:starts, :series, :ends, :revision)" + order)
                .param("starts", last.key.starts)
                .param("series", last.key.series)
                .param("ends", last.key.ends)
                .param("revision", last.revision)
                .query((result, n) -> row(result))
                .list();
    }
}
