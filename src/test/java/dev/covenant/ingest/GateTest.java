package dev.covenant.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The gate at its boundaries. It is Mon 23 Nov 2026, 13:00 UTC. */
class GateTest {

    private static final Instant FROM = Instant.parse("2026-11-22T01:00:00Z");
    private static final Duration QUARTER = Duration.ofMinutes(15);

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T13:04:59Z, passes",
        "2026-11-23T13:05:00Z, passes",
        "2026-11-23T13:05:01Z, refused",
        "1990-01-01T00:00:00Z, passes",
        "1989-12-31T23:59:59Z, refused"
    })
    void aReadingBeginsAtMostFiveMinutesAhead(Instant from, String outcome) {
        check(reading("bus", "customer", from, QUARTER, "1", Unit.MW), outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S,       refused",
        "PT-15M,     refused",
        "PT0.5S,     refused",
        "PT1S,       passes",
        "PT745H,     passes", // October in Chicago: 31 days and the hour that the clocks repeat
        "PT745H0M1S, refused"
    })
    void anIntervalIsWholeSecondsAndAtMostTheLongestMonth(Duration length, String outcome) {
        check(reading("bus", "customer", Instant.parse("2026-10-01T05:00:00Z"), length, "1", Unit.MW), outcome);
    }

    @ParameterizedTest
    @CsvSource({
        "0,                passes",
        "-0,               passes",
        "-0.1,             refused",
        "999999999999999,  passes",
        "1000000000000000, refused",
        "1e2147483647,     refused",
        "0.123456789012,   passes",
        "0.1234567890123,  refused"
    })
    void aQuantityIsNotNegativeAndOfBoundedDigits(String value, String outcome) {
        check(reading("bus", "customer", FROM, QUARTER, value, Unit.MW), outcome);
    }

    @Test
    void anImplausibleReadingPassesBecauseItIsJudgedAndNotRefused() {
        check(reading("bus", "customer", FROM, QUARTER, "5157.2", Unit.MW), "passes");
    }

    @ParameterizedTest
    @CsvSource({
        "bus, MW,   passes",
        "bus, kWh,  passes",
        "bus, GPUh, refused",
        "gpu, GPUh, passes",
        "gpu, kW,   refused"
    })
    void aUnitIsOfTheMetersDimension(String meter, String unit, String outcome) {
        check(reading(meter, "customer", FROM, QUARTER, "1", Unit.parse(unit).orElseThrow()), outcome);
    }

    @Test
    void allReasonsAreToldAtOnce() {
        var reading = reading("buss", "customer", FROM, Duration.ZERO, "-1", Unit.MW);
        assertThat(Sample.gate().reasons(reading)).hasSize(3);
    }

    private static void check(Reading reading, String outcome) {
        var reasons = Sample.gate().reasons(reading);
        assertThat(reasons.isEmpty() ? "passes" : "refused")
                .as(reasons.toString())
                .isEqualTo(outcome);
    }

    private static Reading reading(
            String meter, String workload, Instant from, Duration length, String value, Unit unit) {
        return new Reading(
                new Envelope("colossus-1", "test", "1", Optional.empty()),
                new Series(meter, Measure.USAGE, workload),
                from,
                from.plus(length),
                Quantity.of(value, unit),
                false);
    }
}
