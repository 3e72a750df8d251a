package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.Misfit;
import dev.covenant.ledger.Reading;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Contract;
import dev.covenant.terms.HolidaySource;
import dev.covenant.terms.Meter;
import dev.covenant.terms.Side;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What several tests of this package need: two contracts, a clock that stands still, a sink that remembers. */
final class Sample {

    /** Mon 23 Nov 2026, 13:00 UTC. */
    static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    static final InstantSource CLOCK = InstantSource.fixed(NOW);

    static final Path MAPPINGS = Path.of("routes/mappings");

    static final Path CAMPUS = Path.of("../shared/data/campus-meter/campus-2013-2016.csv");

    private Sample() {}

    static Contracts contracts() {
        return Contracts.of(List.of(
                contract(
                        "campus-substation",
                        "+01:00",
                        meter("TotalP", Unit.KW, "campus"),
                        meter("ChillerP", Unit.KW, "chillers")),
                contract(
                        "colossus-1",
                        "America/Chicago",
                        meter("bus", Unit.MW, "customer", "operator"),
                        meter("gpu", Unit.GPUH, "customer"))));
    }

    static Gate gate() {
        return new Gate(contracts(), CLOCK);
    }

    static EventFiles files() {
        return new EventFiles(Mappings.read(MAPPINGS), gate(), new Oversize.LeftInPlace());
    }

    private static Meter meter(String id, Unit unit, String... workloads) {
        return new Meter(
                id,
                List.of(workloads),
                Duration.ofMinutes(15),
                Quantity.of("0", unit),
                Quantity.of("1000", unit),
                Optional.empty(),
                Duration.ofHours(2));
    }

    private static Contract contract(String id, String zone, Meter... meters) {
        return new Contract(
                id,
                id,
                "plain",
                LocalDate.of(2013, 1, 1),
                ZoneId.of(zone),
                Side.CUSTOMER,
                new HolidaySource(Optional.empty(), List.of()),
                List.of(meters),
                List.of(),
                List.of(),
                "test");
    }

    /** Remembers what it was given. */
    static final class Remembering implements EventSink {
        final List<Arrival> arrivals = new ArrayList<>();
        final List<Misfit> misfits = new ArrayList<>();

        @Override
        public void arrival(Arrival arrival) {
            arrivals.add(arrival);
        }

        @Override
        public void misfit(Misfit misfit) {
            misfits.add(misfit);
        }

        List<Reading> readings() {
            return arrivals.stream().map(arrival -> (Reading) arrival.event()).toList();
        }
    }
}
