package dev.covenant.position;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.covenant.finding.Subject;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.ContractText;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every month of the campus meter against a second computation that shares nothing with the product: whole watts,
 * months by the text of the stamp, the percentile by counting and not by sorting.
 */
class CampusDemandTests {

    private static final Path METER = Path.of("../shared/data/campus-meter/campus-2013-2016.csv");
    private static final Series CAMPUS = new Series("TotalP", Measure.USAGE, "campus");
    private static final int MOST = 1_000_000;

    private static Position position;
    private static final TreeMap<YearMonth, Counted> COUNTED = new TreeMap<>();

    /** One month, in watts: how many quarter-hours had each power. */
    private static final class Counted {
        private final TreeMap<Integer, Integer> byPower = new TreeMap<>();
        private long sum;
        private int count;

        private void add(int watts) {
            byPower.merge(watts, 1, Integer::sum);
            sum += watts;
            count++;
        }

        private int peak() {
            return lowestWithAtMostAbove(0);
        }

        /** The highest power that more than {@code dropped} quarter-hours reach. */
        private int lowestWithAtMostAbove(int dropped) {
            int reached = 0;
            for (Map.Entry<Integer, Integer> power : byPower.descendingMap().entrySet()) {
                reached += power.getValue();
                if (reached > dropped) {
                    return power.getKey();
                }
            }
            throw new AssertionError("no reading");
        }
    }

    @BeforeAll
    static void everyReadingIsHeldAgainstTheContract() throws IOException {
        assumeTrue(Files.exists(METER), "skipped: " + METER + " is not here");
        var file = Path.of("rules/usage/cases/campus-demand.yaml");
        var contract = ContractText.parse(file.toString(), Files.readString(file))
                .contract()
                .orElseThrow();
        var readings = new ArrayList<Reading>();
        var seen = new HashSet<String>();
        for (String line : Files.readAllLines(METER).subList(1, 108_093)) {
            var cells = line.split(";", -1);
            var from = LocalDateTime.parse(cells[0].replace(' ', 'T')).toInstant(ZoneOffset.ofHours(1));
            readings.add(new Reading(
                    new Envelope(contract.id(), "test", line, Optional.empty()),
                    CAMPUS,
                    from,
                    from.plusSeconds(900),
                    new Quantity(new BigDecimal(cells[2].replace(',', '.')), Unit.KW),
                    false));
            int watts =
                    new BigDecimal(cells[2].replace(',', '.')).movePointRight(3).intValueExact();
            if (seen.add(cells[0]) && watts <= MOST) {
                COUNTED.computeIfAbsent(YearMonth.parse(cells[0].substring(0, 7)), month -> new Counted())
                        .add(watts);
            }
        }
        assertThat(COUNTED).hasSize(37);
        position = Position.of(
                new ResolvedTerms(contract, Instant.MAX),
                LedgerState.empty(contract.zone()).with(readings),
                Scope.ALL,
                AsOf.at(Instant.parse("2016-07-01T00:00:00Z")));
    }

    static Stream<YearMonth> months() {
        return Stream.iterate(YearMonth.of(2013, 6), month -> month.plusMonths(1))
                .limit(37);
    }

    @ParameterizedTest
    @MethodSource("months")
    void aMonthsFiguresAreThoseOfASecondComputation(YearMonth month) {
        var counted = counted(month);
        var meter = only(MeterMonth.class, month + "/" + CAMPUS);
        assertThat(meter.energy()).isEqualByComparingTo(kwh(counted.sum));
        assertThat(meter.readings()).isEqualTo(counted.count);
        assertThat(known(meter.peak())).isEqualByComparingTo(kw(counted.peak()));
        assertThat(known(meter.ninetyFifth()))
                .isEqualByComparingTo(kw(counted.lowestWithAtMostAbove(counted.count / 20)));
        int expected = 96 * month.lengthOfMonth();
        assertThat(meter.completeness())
                .isEqualByComparingTo(BigDecimal.valueOf(100L * counted.count)
                        .divide(BigDecimal.valueOf(expected), 4, RoundingMode.HALF_EVEN));
        // sum over peak times quarter-hours: the quarters cancel
        assertThat(((Possible.Known<BigDecimal>) meter.loadFactor()).value())
                .isEqualByComparingTo(BigDecimal.valueOf(100L * counted.sum)
                        .divide(BigDecimal.valueOf((long) counted.peak() * expected), 4, RoundingMode.HALF_EVEN));
    }

    @ParameterizedTest
    @MethodSource("months")
    void aMonthsBilledDemandIsThatOfASecondComputation(YearMonth month) {
        // in tenths of a watt, so that 80 % of a watt is whole
        long least = 0;
        for (Map.Entry<YearMonth, Counted> other : COUNTED.entrySet()) {
            long ahead = (month.getYear() - other.getKey().getYear()) * 12L
                    + month.getMonthValue()
                    - other.getKey().getMonthValue();
            if (ahead >= 1 && ahead <= 11) {
                least = Math.max(least, 8L * other.getValue().peak());
            }
        }
        var ratchet = only(RatchetMonth.class, month.toString());
        assertThat(known(ratchet.least())).isEqualByComparingTo(tenths(least));
        long billed = Math.max(least, 10L * counted(month).peak());
        assertThat(known(ratchet.billed())).isEqualByComparingTo(tenths(billed));
        assertThat(ratchet.charge().orElseThrow().money().amount())
                .isEqualByComparingTo(BigDecimal.valueOf(18 * billed, 4));
        var percentile = only(PercentileMonth.class, month.toString());
        var counted = counted(month);
        assertThat(known(percentile.percentile()))
                .isEqualByComparingTo(kw(counted.lowestWithAtMostAbove(counted.count / 20)));
    }

    private static Counted counted(YearMonth month) {
        return Optional.ofNullable(COUNTED.get(month)).orElseThrow();
    }

    private static Quantity known(Possible<Quantity> value) {
        return ((Possible.Known<Quantity>) value).value();
    }

    private static Quantity kw(long watts) {
        return new Quantity(BigDecimal.valueOf(watts, 3), Unit.KW);
    }

    private static Quantity tenths(long tenths) {
        return new Quantity(BigDecimal.valueOf(tenths, 4), Unit.KW);
    }

    private static Quantity kwh(long watts) {
        return new Quantity(BigDecimal.valueOf(watts, 3).divide(BigDecimal.valueOf(4)), Unit.KWH);
    }

    private static <F extends Subject> F only(Class<F> kind, String subject) {
        List<F> found = position.facts().stream()
                .filter(kind::isInstance)
                .map(kind::cast)
                .filter(fact -> fact.subject().equals(subject))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
