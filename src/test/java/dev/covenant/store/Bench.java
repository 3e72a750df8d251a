package dev.covenant.store;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Lanes;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Everything of a store, its lanes and a core small enough to check by hand, on one file. */
final class Bench implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    final Store store;
    final LimitJudge judge;
    final Recorder told;
    final Lanes lanes;
    volatile Instant now = NOW;

    private Bench(Path folder, LimitJudge judge) {
        this.judge = judge;
        store = Store.open(url(folder));
        told = new Recorder(store.deliveries());
        InstantSource clock = () -> now;
        lanes = new Lanes(judge, store.books(), store.journal(), store.quarantine(), told, clock, 2);
        lanes.start();
    }

    static Bench on(Path folder) {
        return new Bench(folder, new LimitJudge("one", "two", "three"));
    }

    static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("covenant") + ";MODE=PostgreSQL;WRITE_DELAY=0";
    }

    static Arrival reading(String contract, Instant from, String kwh, String id) {
        return new Arrival(
                new Reading(
                        new Envelope(contract, "meter-reader", id, Optional.empty()),
                        new Series("main", Measure.USAGE, "customer"),
                        from,
                        from.plus(Duration.ofMinutes(15)),
                        Quantity.of(kwh, Unit.KWH),
                        false),
                "test.csv:" + id);
    }

    @Override
    public void close() {
        lanes.close();
        store.close();
    }
}
