package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The real meter in the middle of each of its months, against another algorithm: quarter-hours on a grid of slots by day and
 * week, in floating point, where the product sums readings in exact decimals by local time.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampusForecastTests {

    private static final Path FILE = Path.of("../shared/data/campus-meter/campus-2013-2016.csv");
    private static final Series CAMPUS = new Series("TotalP", Measure.USAGE, "campus");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(1);
    private static final int SLOTS_A_DAY = 96;
    private static final int SLOTS_A_WEEK = 7 * SLOTS_A_DAY;

    private static final List<YearMonth> MONTHS =
            IntStream.range(0, 37).mapToObj(YearMonth.of(2013, 6)::plusMonths).toList();

    private final Instant first = LocalDateTime.of(2013, 6, 1, 0, 0).toInstant(ZONE);
    private final double[] grid = new double[MONTHS.size() * 31 * SLOTS_A_DAY];
    private Contract contract;
    private LedgerState state;

    static List<YearMonth> months() {
        return MONTHS;
    }

    @BeforeAll
    void readTheMeter() throws IOException {
        assumeTrue(Files.exists(FILE), "skipped: " + FILE + " is not here");
        var file = Path.of("rules/contracts/campus-substation.yaml");
        contract = ContractText.parse(file.toString(), Files.readString(file))
                .contract()
                .orElseThrow();
        Arrays.fill(grid, Double.NaN);
        var readings = new ArrayList<Reading>();
        for (String line : Files.readAllLines(FILE).stream().skip(1).toList()) {
            var cells = line.split(";", -1);
            var from = LocalDateTime.parse(cells[0], STAMP).toInstant(ZONE);
            var power = new BigDecimal(cells[2].replace(',', '.'));
            readings.add(new Reading(
                    new Envelope(contract.id(), "test", line, Optional.empty()),
                    CAMPUS,
                    from,
                    from.plusSeconds(900),
                    new Quantity(power, Unit.KW),
                    false));
            int slot = slot(from);
            // the meter's plausible range, 0 to 1,000 kW
            if (power.doubleValue() <= 1000 && Double.isNaN(grid[slot])) {
                grid[slot] = power.doubleValue();
            }
        }
        state = LedgerState.empty(contract.zone()).with(readings);
    }

    private int slot(Instant from) {
        return (int) ((from.getEpochSecond() - first.getEpochSecond()) / 900);
    }

    /** At 24:00 of the 14th: half a month read, the rest forecast. */
    @ParameterizedTest
    @MethodSource("months")
    void theForecastsOfMidMonthAreThoseOfTheGrid(YearMonth month) {
        var now = month.atDay(15).atStartOfDay().toInstant(ZONE);
        var forecast = forecast(month, now);
        int start = slot(month.atDay(1).atStartOfDay().toInstant(ZONE));
        int end = slot(month.plusMonths(1).atDay(1).atStartOfDay().toInstant(ZONE));
        int here = slot(now);

        double mean = mean(start, here);
        assertThat(kwh(forecast.forecast())).isCloseTo(mean * (end - start) / 4, within(0.001));

        double total = mean * (here - start) / 4;
        int back = Math.max(0, here - 28 * SLOTS_A_DAY);
        for (int slot = here; slot < end; slot++) {
            total += ofTheHour(back, here, slot) / 4;
        }
        assertThat(kwh(forecast.weeklyForecast())).isCloseTo(total, within(0.06));

        double reach = reach(back, here, (end - here) / (double) SLOTS_A_DAY);
        var range = (Possible.Between<Quantity>) forecast.range();
        double drawn = IntStream.range(start, here)
                        .mapToDouble(slot -> grid[slot])
                        .filter(power -> !Double.isNaN(power))
                        .sum()
                / 4;
        double lower = Math.min(mean * (end - start) / 4, total);
        double higher = Math.max(mean * (end - start) / 4, total);
        assertThat(range.atLeast().value().doubleValue()).isCloseTo(Math.max(lower - reach, drawn), within(0.1));
        assertThat(range.atMost().value().doubleValue()).isCloseTo(higher + reach, within(0.1));
    }

    private OpenMonth forecast(YearMonth month, Instant now) {
        var known = LedgerState.empty(contract.zone()).with(readingsUntil(now, month));
        var scope = Scope.of(Set.of(new Scope.Pair("allowance", month.toString())));
        return Position.of(new ResolvedTerms(contract, Instant.MAX), known, scope, AsOf.at(now)).facts().stream()
                .filter(OpenMonth.class::isInstance)
                .map(OpenMonth.class::cast)
                .filter(open -> open.subject().equals(month.toString()))
                .findFirst()
                .orElseThrow();
    }

    private List<Reading> readingsUntil(Instant now, YearMonth month) {
        return Stream.of(month.minusMonths(1), month)
                .flatMap(each -> state.readings(CAMPUS, each).inOrder().stream())
                .filter(reading -> !reading.to().isAfter(now))
                .toList();
    }

    private double mean(int from, int to) {
        return IntStream.range(from, to)
                .mapToDouble(slot -> grid[slot])
                .filter(power -> !Double.isNaN(power))
                .average()
                .orElseThrow();
    }

    /** The four quarter-hours of that hour, in the weeks before. */
    private double ofTheHour(int back, int here, int slot) {
        int hour = Math.floorMod(slot, SLOTS_A_WEEK) / 4;
        return IntStream.range(back, here)
                .filter(past -> Math.floorMod(past, SLOTS_A_WEEK) / 4 == hour)
                .mapToDouble(past -> grid[past])
                .filter(power -> !Double.isNaN(power))
                .average()
                .orElseThrow();
    }

    private double reach(int back, int here, double days) {
        var means = IntStream.iterate(back, slot -> slot + SLOTS_A_DAY <= here, slot -> slot + SLOTS_A_DAY)
                .mapToDouble(slot -> IntStream.range(slot, slot + SLOTS_A_DAY)
                                .mapToDouble(quarter -> grid[quarter])
                                .sum()
                        / SLOTS_A_DAY)
                .filter(mean -> !Double.isNaN(mean))
                .toArray();
        double centre = Arrays.stream(means).average().orElseThrow();
        double squares = Arrays.stream(means)
                .map(mean -> (mean - centre) * (mean - centre))
                .sum();
        double deviation = Math.sqrt(squares / (means.length - 1));
        return 2 * deviation * 24 * Math.sqrt(days + days * days / means.length);
    }

    private static double kwh(Possible<Quantity> energy) {
        return ((Possible.Known<Quantity>) energy).value().in(Unit.KWH).value().doubleValue();
    }
}
