package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.Interval;

/** Energy, means, windows, peaks and what becomes of gaps; expected values worked out by hand. */
class DemandMeasuresTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");
    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant T = Instant.parse("2026-10-14T05:00:00Z");

    /** DOMAIN 1.11: 92, 96 and 100 quarter-hours a day; 2,972 in March and 2,884 in November 2026 in Chicago. */
    @ParameterizedTest
    @CsvSource({"2026-03-08, 92", "2026-03-09, 96", "2026-11-01, 100", "2026-11-02, 96"})
    void aLocalDayHasAsManyWindowsAsItHasQuarters(LocalDate day, int windows) {
        var span = Interval.of(
                day.atStartOfDay(CHICAGO).toInstant(),
                day.plusDays(1).atStartOfDay(CHICAGO).toInstant());
        assertThat(DemandWindows.fixed(QUARTER).of(steady(span, 100), span, MissingIntervals.EXCLUDE))
                .hasSize(windows);
    }

    @ParameterizedTest
    @CsvSource({"2026-03, 2972", "2026-11, 2884", "2026-10, 2976", "2026-02, 2688"})
    void aLocalMonthHasAsManyWindowsAsItHasQuarters(YearMonth month, int windows) {
        var span = new BillingMonth(month, CHICAGO).interval();
        assertThat(DemandWindows.fixed(QUARTER).of(steady(span, 100), span, MissingIntervals.EXCLUDE))
                .hasSize(windows);
    }

    /** 100 MW for 30 min and 40 MW for 15 min: 50 + 10 = 60 MWh in 0.75 h are 80 MW; of two readings the mean is 70. */
    @Test
    void theTimeWeightedMeanIsEnergyOverHours() {
        var curve = LoadCurve.of(List.of(piece(30, 45, "40"), piece(0, 30, "100")), Unit.MW);
        assertThat(curve.energy()).isEqualByComparingTo(Quantity.of("60", Unit.MWH));
        assertThat(curve.timeWeightedMean())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo(mw("80")));
        assertThat(curve.meanOfReadings())
                .hasValueSatisfying(mean -> assertThat(mean).isEqualByComparingTo(mw("70")));
    }

    /** Quarters of 40, 100, 100, 40: half-hours are 70 and 70 by the clock, but 100 from the second quarter on. */
    @Test
    void slidingWindowsFindAPeakThatFixedOnesCutInTwo() {
        var curve = quarters("40", "100", "100", "40");
        var span = Interval.of(T, T.plus(Duration.ofHours(1)));
        var fixed = DemandWindows.fixed(Duration.ofMinutes(30)).of(curve, span, MissingIntervals.EXCLUDE);
        assertThat(fixed).hasSize(2);
        assertThat(Peaks.highest(fixed).orElseThrow().power()).isEqualByComparingTo(mw("70"));
        var sliding = DemandWindows.sliding(Duration.ofMinutes(30), QUARTER).of(curve, span, MissingIntervals.EXCLUDE);
        assertThat(sliding).hasSize(3);
        assertThat(Peaks.highest(sliding).orElseThrow().power()).isEqualByComparingTo(mw("100"));
        assertThat(Peaks.highest(sliding).orElseThrow().from()).isEqualTo(T.plus(QUARTER));
    }

    /** 60, gap, 100: of three quarters two count; with zero there are three; the line between puts 80 into the gap. */
    @Test
    void aGapIsLeftOutOrZeroOrEstimatedAsTheTermSays() {
        var curve = LoadCurve.of(List.of(piece(0, 15, "60"), piece(30, 45, "100")), Unit.MW);
        var span = Interval.of(T, T.plus(Duration.ofMinutes(45)));
        var windows = DemandWindows.fixed(QUARTER);
        assertThat(powers(windows.of(curve, span, MissingIntervals.EXCLUDE))).containsExactly("60", "100");
        assertThat(powers(windows.of(curve, span, MissingIntervals.ZERO))).containsExactly("60", "0", "100");
        assertThat(powers(windows.of(curve, span, MissingIntervals.ESTIMATE))).containsExactly("60", "80", "100");
    }

    /** Ten minutes of 90 MW in a quarter-hour: no quarter-hour mean; with zero 60 MW. */
    @Test
    void aWindowReadInPartIsNoWindow() {
        var curve = LoadCurve.of(List.of(piece(0, 10, "90")), Unit.MW);
        var span = Interval.of(T, T.plus(QUARTER));
        assertThat(DemandWindows.fixed(QUARTER).of(curve, span, MissingIntervals.EXCLUDE))
                .isEmpty();
        assertThat(powers(DemandWindows.fixed(QUARTER).of(curve, span, MissingIntervals.ZERO)))
                .containsExactly("60");
    }

    @Test
    void longGapsStayGaps() {
        var curve = LoadCurve.of(List.of(piece(0, 15, "60"), piece(150, 165, "100")), Unit.MW);
        var span = Interval.of(T, T.plus(Duration.ofMinutes(165)));
        assertThat(new Estimation(Duration.ofHours(2)).filled(curve, span)).isEqualTo(curve);
        assertThat(new Estimation(Duration.ofMinutes(135)).filled(curve, span).metered())
                .isEqualTo(Duration.ofMinutes(165));
    }

    /** Meter A 100 then 20, meter B 30 then 80: together 130 and 100; each at its own time 100 + 80. */
    @Test
    void metersAreTotalisedPerIntervalOrEachAtItsOwnTime() {
        var a = quarters("100", "20").pieces();
        var b = quarters("30", "80").pieces();
        assertThat(Peaks.coincident(List.of(a, b)).orElseThrow().power()).isEqualByComparingTo(mw("130"));
        assertThat(Peaks.nonCoincident(List.of(a, b)).orElseThrow()).isEqualByComparingTo(mw("180"));
        assertThat(Peaks.coincident(List.of(a.subList(0, 1), b.subList(1, 2)))).isEmpty();
        assertThat(Peaks.nonCoincident(List.of(a, List.of()))).isEmpty();
    }

    /** Half-hours of 40, 100 and 60, 20: 100 + 60. */
    @Test
    void theHighestOfEachWindowAreSummed() {
        assertThat(Peaks.sumOfHighest(quarters("40", "100", "60", "20").pieces(), T, Duration.ofMinutes(30))
                        .orElseThrow())
                .isEqualByComparingTo(mw("160"));
    }

    /** 297,240.4 kWh in July 2013 (744 h) at a peak of 948.4 kW: 297,240.4 / 705,609.6 = 42.1253 %. */
    @Test
    void theLoadFactorIsEnergyOverPeakTimesHours() {
        assertThat(LoadFactor.of(
                        Quantity.of("297240.4", Unit.KWH), Quantity.of("948.4", Unit.KW), new BigDecimal("744")))
                .hasValue(new BigDecimal("42.1253"));
        assertThat(LoadFactor.of(Quantity.of("0", Unit.KWH), Quantity.of("0", Unit.KW), BigDecimal.TEN))
                .isEmpty();
    }

    /** One missing quarter-hour of 2,976 leaves 99.9664 %; it is never printed as all. */
    @Test
    void completenessNeverRoundsUpToAll() {
        var month = QUARTER.multipliedBy(2_976);
        var almost = Completeness.of(month.minus(QUARTER), month);
        assertThat(almost).isEqualByComparingTo("99.9664");
        assertThat(InWords.percent(almost)).isEqualTo("99.9 %");
        assertThat(InWords.percent(Completeness.of(month.minusSeconds(1), month)))
                .isEqualTo("99.9 %");
        assertThat(InWords.percent(Completeness.of(month, month))).isEqualTo("100.0 %");
        assertThat(InWords.percent(new BigDecimal("100.0004"))).isEqualTo("100.1 %");
        assertThat(InWords.percent(new BigDecimal("101.45"))).isEqualTo("101.5 %");
    }

    /** IT 300 MW at a PUE of 1.25 is 375 MW at the utility's meter. */
    @Test
    void itAndFacilityLoadDifferByThePue() {
        var pue = new PowerUsageEffectiveness(new BigDecimal("1.25"));
        assertThat(pue.facility(mw("300"))).isEqualByComparingTo(mw("375"));
        assertThat(pue.it(mw("375"))).isEqualByComparingTo(mw("300"));
        assertThatThrownBy(() -> new PowerUsageEffectiveness(new BigDecimal("0.99")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void overlappingReadingsAreNoCurve() {
        assertThatThrownBy(() -> LoadCurve.of(List.of(piece(0, 15, "1"), piece(10, 25, "1")), Unit.MW))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** 2,147.6 is beyond 1,000; 700 after 200 jumps by more than 400; 44 for four quarters is longer than 45 minutes. */
    @Test
    void doubtfulReadingsAreNamedWithTheirReason() {
        var plausibility =
                new Plausibility(mw("0"), mw("1000"), Optional.of(mw("400")), Optional.of(Duration.ofMinutes(45)));
        var curve = quarters("200", "2147.6", "700", "310", "44", "44", "44", "44", "0", "0", "0", "0");
        assertThat(plausibility.doubted(curve))
                .extracting(doubted -> doubted.reading().from() + " " + doubted.doubt())
                .containsExactly(
                        at(1) + " OUT_OF_RANGE",
                        at(4) + " STUCK",
                        at(5) + " STUCK",
                        at(6) + " STUCK",
                        at(7) + " STUCK");
        assertThat(plausibility.doubted(quarters("200", "700", "210")))
                .extracting(Plausibility.Doubted::doubt)
                .containsExactly(Plausibility.Doubt.JUMP);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderAndCuttingInTwoChangeNothing(long seed) {
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var pieces = new ArrayList<MeanPower>();
        int minute = 0;
        for (int i = 0; i < 200; i++) {
            minute += random.nextInt(10) == 0 ? 10 : 0;
            int length = 2 * (1 + random.nextInt(20));
            pieces.add(piece(minute, minute + length, Integer.toString(random.nextInt(400))));
            minute += length;
        }
        var cut = new ArrayList<MeanPower>();
        for (MeanPower piece : pieces) {
            var middle = piece.from().plus(piece.length().dividedBy(2));
            cut.add(new MeanPower(piece.from(), middle, piece.power()));
            cut.add(new MeanPower(middle, piece.to(), piece.power()));
        }
        Collections.shuffle(cut, random);
        var whole = LoadCurve.of(pieces, Unit.MW);
        var halves = LoadCurve.of(cut, Unit.MW);
        var span = Interval.of(T, T.plus(Duration.ofMinutes(minute)));
        assertThat(halves.energy()).isEqualTo(whole.energy());
        assertThat(halves.metered()).isEqualTo(whole.metered());
        assertThat(halves.timeWeightedMean()).isEqualTo(whole.timeWeightedMean());
        for (DemandWindows windows :
                List.of(DemandWindows.fixed(QUARTER), DemandWindows.sliding(QUARTER, Duration.ofMinutes(5)))) {
            for (MissingIntervals missing : MissingIntervals.values()) {
                var expected = windows.of(whole, span, missing);
                var actual = windows.of(halves, span, missing);
                assertThat(actual).hasSameSizeAs(expected);
                for (int i = 0; i < expected.size(); i++) {
                    assertThat(actual.get(i).power())
                            .isEqualByComparingTo(expected.get(i).power());
                }
            }
        }
    }

    private static Instant at(int quarter) {
        return T.plus(QUARTER.multipliedBy(quarter));
    }

    private static List<String> powers(List<MeanPower> windows) {
        return windows.stream()
                .map(window -> window.power().value().stripTrailingZeros().toPlainString())
                .toList();
    }

    private static LoadCurve quarters(String... powers) {
        var pieces = new ArrayList<MeanPower>();
        for (int i = 0; i < powers.length; i++) {
            pieces.add(piece(15 * i, 15 * i + 15, powers[i]));
        }
        return LoadCurve.of(pieces, Unit.MW);
    }

    private static LoadCurve steady(Interval span, int power) {
        return LoadCurve.of(
                List.of(new MeanPower(span.getStart(), span.getEnd(), mw(Integer.toString(power)))), Unit.MW);
    }

    private static MeanPower piece(int from, int to, String power) {
        return new MeanPower(T.plus(Duration.ofMinutes(from)), T.plus(Duration.ofMinutes(to)), mw(power));
    }

    private static Quantity mw(String value) {
        return Quantity.of(value, Unit.MW);
    }
}
