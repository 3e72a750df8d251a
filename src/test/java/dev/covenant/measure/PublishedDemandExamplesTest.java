package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Published worked examples of percentiles, ratchets and meters (DOMAIN 3.2, 3.3), each with its source. */
class PublishedDemandExamplesTest {

    private static final BigDecimal NINETY_FIVE = new BigDecimal("95");

    /**
     * P1, https://docs.swiftfederation.com/Billing/95th_Percentile.html: 30 days x 288 = 8,640 samples, discard 432, keep
     * 8,208. P4, https://wiki.lunarpages.com/95th_Percentile_Billing: of 100 the top 5 are ignored, the sixth is billed.
     * Samples 1 to n, so that the value billed is its rank.
     */
    @ParameterizedTest
    @CsvSource({"8640, 8208", "100, 95", "1, 1", "19, 19", "20, 19", "21, 20", "40, 38"})
    void theTopFivePercentAreDroppedAndTheNextIsBilled(int n, int billed) {
        for (Percentile.Method method : List.of(Percentile.Method.DROP_FLOOR, Percentile.Method.NEAREST_RANK)) {
            assertThat(Percentile.of(shuffled(n), NINETY_FIVE, method)).hasValue(kw(billed));
        }
    }

    /** On the line: of 1 to 100 place 99 x 0.95 = 94.05 above the first is 95.05; of 1 to 21 exactly the twentieth. */
    @ParameterizedTest
    @CsvSource({"100, 95.05", "21, 20", "2, 1.95", "1, 1"})
    void theInterpolatedPercentileLiesBetweenSamples(int n, String value) {
        assertThat(Percentile.of(shuffled(n), NINETY_FIVE, Percentile.Method.INTERPOLATED))
                .hasValueSatisfying(found -> assertThat(found).isEqualByComparingTo(Quantity.of(value, Unit.KW)));
    }

    @ParameterizedTest
    @EnumSource(Percentile.Method.class)
    void withoutSamplesThereIsNoPercentile(Percentile.Method method) {
        assertThat(Percentile.of(List.of(), NINETY_FIVE, method)).isEmpty();
    }

    /** In 10 then 20, out 30 then 5: per sample 30 and 20; each way alone 20 and 30. At the median they differ. */
    @Test
    void twoDirectionsGiveTwoAnswers() {
        var in = List.of(kw(10), kw(20));
        var out = List.of(kw(30), kw(5));
        var half = new BigDecimal("50");
        assertThat(Percentile.higherPerSample(in, out, half, Percentile.Method.NEAREST_RANK))
                .hasValue(kw(20));
        assertThat(Percentile.higherOfBoth(in, out, half, Percentile.Method.NEAREST_RANK))
                .hasValue(kw(10));
    }

    /**
     * D1, https://tariform.com/blog/demand-charge-ratchets-explained: 80 % ratchet, $18 per kW; peaks 300, 500, 280, 250
     * and 220 kW are billed as 300, 500, 400, 400 and 400.
     */
    @ParameterizedTest
    @CsvSource({
        "2026-06, 300, 5400",
        "2026-07, 500, 9000",
        "2026-08, 400, 7200",
        "2026-09, 400, 7200",
        "2026-10, 400, 7200",
    })
    void anEightyPercentRatchetHoldsTheSummerPeak(YearMonth month, int billed, int dollars) {
        var ratchet = new DemandRatchet(new BigDecimal("80"), 11, DemandRatchet.Counting.PREVIOUS);
        var demand = ratchet.billed(peaks("300", "500", "280", "250", "220"), month);
        assertThat(value(demand)).isEqualByComparingTo(kw(billed));
        assertThat(value(demand).value().multiply(new BigDecimal("18")))
                .isEqualByComparingTo(BigDecimal.valueOf(dollars));
    }

    /**
     * D12, http://clarksvillelightwater.com/173/Large-CommercialIndustrial-Electric: never less than the highest in the 12
     * months ending with the current one. The July peak of 500 binds until June of the next year, in both wordings.
     */
    @ParameterizedTest
    @CsvSource({
        "12, ENDING_WITH_CURRENT, 2027-06, 500",
        "12, ENDING_WITH_CURRENT, 2027-07, 200",
        "11, PREVIOUS, 2027-06, 500",
        "11, PREVIOUS, 2027-07, 200",
        "12, PREVIOUS, 2027-07, 500",
        "12, PREVIOUS, 2027-08, 200",
    })
    void aFullRatchetFallsAfterItsLastMonth(int months, DemandRatchet.Counting counting, YearMonth month, int billed) {
        var peaks = new TreeMap<YearMonth, Possible<Quantity>>();
        for (var each = YearMonth.of(2026, 6); !each.isAfter(month); each = each.plusMonths(1)) {
            peaks.put(each, Possible.known(kw(each.equals(YearMonth.of(2026, 7)) ? 500 : 200)));
        }
        assertThat(value(new DemandRatchet(new BigDecimal("100"), months, counting).billed(peaks, month)))
                .isEqualByComparingTo(kw(billed));
    }

    /** A July peak between 400 and 600 at 80 % binds October between 320 and 480; June of 300 to 310 does not. */
    @Test
    void whatIsNotKnownOfAPeakRatchetsToo() {
        var peaks = peaks("300", "500", "280", "250", "220");
        peaks.put(YearMonth.of(2026, 7), Possible.between(kw(400), kw(600), List.of("6 implausible readings")));
        var ratchet = new DemandRatchet(new BigDecimal("80"), 11, DemandRatchet.Counting.PREVIOUS);
        var billed = (Possible.Between<Quantity>) ratchet.billed(peaks, YearMonth.of(2026, 10));
        assertThat(billed.atLeast()).isEqualByComparingTo(kw(320));
        assertThat(billed.atMost()).isEqualByComparingTo(kw(480));
        assertThat(billed.missing()).containsExactly("6 implausible readings");
        peaks.put(YearMonth.of(2026, 7), Possible.known(kw(500)));
        peaks.put(YearMonth.of(2026, 6), Possible.between(kw(300), kw(310), List.of("a gap")));
        assertThat(ratchet.billed(peaks, YearMonth.of(2026, 10))).isInstanceOf(Possible.Known.class);
    }

    /**
     * D10, https://il-batavia.civicplus.com/205/Electrical---Large-General-Service: 1,000 kW and 500,000 kWh at a power
     * factor of .85: 1,050 kW x $17.25 + 500,000 x $0.04362 + $100 = $40,022.50.
     */
    @Test
    void aPoorPowerFactorRaisesBillingDemand() {
        var factor = new PowerFactor(new BigDecimal("0.90"));
        var billed = factor.billed(kw(1_000), new BigDecimal("0.85"));
        assertThat(billed).isEqualByComparingTo(kw(1_050));
        assertThat(billed.value()
                        .multiply(new BigDecimal("17.25"))
                        .add(new BigDecimal("500000").multiply(new BigDecimal("0.04362")))
                        .add(new BigDecimal("100")))
                .isEqualByComparingTo("40022.50");
        assertThat(factor.billed(kw(1_000), new BigDecimal("0.90"))).isEqualTo(kw(1_000));
        assertThat(factor.billed(kw(1_000), new BigDecimal("0.89"))).isEqualByComparingTo(kw(1_010));
    }

    /** D11, https://www.lmud.org/faqs/general-service-demand-special-conditions/: to the nearest whole kW. */
    @ParameterizedTest
    @CsvSource({"712.4, 712", "712.5, 713", "712.6, 713", "712, 712"})
    void demandIsRoundedToTheNearestKilowatt(String read, int billed) {
        assertThat(Quantity.of(read, Unit.KW).toNearest(kw(1))).isEqualByComparingTo(kw(billed));
        assertThat(Quantity.of("0.7124", Unit.MW).toNearest(kw(1))).isEqualByComparingTo(kw(712));
    }

    /** A six-digit register at 999,900 kWh shows 100 an hour later: 200 kWh, so 200 kW. */
    @Test
    void aRegisterThatRollsOverCountsOn() {
        var counted = meter().counted(List.of(
                register("A", "2026-10-14T02:00:00Z", "300"),
                register("A", "2026-10-14T00:00:00Z", "999900"),
                register("A", "2026-10-14T01:00:00Z", "100")));
        assertThat(counted.doubtful()).isEmpty();
        assertThat(counted.readings()).extracting(MeanPower::power).containsExactly(kw(200), kw(200));
    }

    /** The old device ends at 5,000 at 01:00, the new one begins there at 0 and shows 150 at 02:00. */
    @Test
    void aSwappedMeterIsReadOnBothSidesOfTheSwap() {
        var counted = meter().counted(List.of(
                register("A", "2026-10-14T00:00:00Z", "4900"),
                register("A", "2026-10-14T01:00:00Z", "5000"),
                register("B", "2026-10-14T01:00:00Z", "0"),
                register("B", "2026-10-14T02:00:00Z", "150")));
        assertThat(counted.readings()).extracting(MeanPower::power).containsExactly(kw(100), kw(150));
    }

    /** 5,000 down to 4,000 would be a roll-over of 999,000 kWh in an hour: nobody believes it. */
    @Test
    void aRegisterThatFallsIsDoubtedAndNotCounted() {
        var counted = meter().counted(List.of(
                register("A", "2026-10-14T00:00:00Z", "5000"), register("A", "2026-10-14T01:00:00Z", "4000")));
        assertThat(counted.readings()).isEmpty();
        assertThat(counted.doubtful()).singleElement().asString().contains("fell from 5,000 kWh to 4,000 kWh");
    }

    /** A gauge of 100 at 00:00 and 60 at 00:20, holding at most 15 minutes: 00:00-00:15 and 00:20-00:30. */
    @Test
    void aGaugeHoldsUntilTheNextSampleOrUntilItIsTooOld() {
        var samples = new TreeMap<Instant, Quantity>();
        samples.put(Instant.parse("2026-10-14T00:00:00Z"), kw(100));
        samples.put(Instant.parse("2026-10-14T00:20:00Z"), kw(60));
        var held =
                new GaugeMeter(java.time.Duration.ofMinutes(15)).held(samples, Instant.parse("2026-10-14T00:30:00Z"));
        assertThat(LoadCurve.of(held, Unit.KW).energy()).isEqualByComparingTo(kwh("35"));
        assertThat(held).extracting(MeanPower::from).containsExactlyElementsOf(samples.keySet());
    }

    private static CounterMeter meter() {
        return new CounterMeter(kwh("1000000"), kw(1_000));
    }

    private static CounterMeter.Register register(String device, String at, String value) {
        return new CounterMeter.Register(device, Instant.parse(at), kwh(value));
    }

    private static NavigableMap<YearMonth, Possible<Quantity>> peaks(String... powers) {
        var peaks = new TreeMap<YearMonth, Possible<Quantity>>();
        for (int i = 0; i < powers.length; i++) {
            peaks.put(YearMonth.of(2026, 6).plusMonths(i), Possible.known(Quantity.of(powers[i], Unit.KW)));
        }
        return peaks;
    }

    private static Quantity value(Possible<Quantity> demand) {
        return ((Possible.Known<Quantity>) demand).value();
    }

    private static List<Quantity> shuffled(int n) {
        var samples = new ArrayList<>(IntStream.rangeClosed(1, n)
                .mapToObj(PublishedDemandExamplesTest::kw)
                .toList());
        Collections.shuffle(samples, new Random(n));
        return samples;
    }

    private static Quantity kw(int value) {
        return Quantity.of(Integer.toString(value), Unit.KW);
    }

    private static Quantity kwh(String value) {
        return Quantity.of(value, Unit.KWH);
    }
}
