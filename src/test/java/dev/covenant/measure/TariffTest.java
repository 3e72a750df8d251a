package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.measure.Tariff.Mode;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The published tariffs of DOMAIN 3.1, by their ids there, and the edges of each comparator. */
class TariffTest {

    private static BigDecimal n(String number) {
        return new BigDecimal(number);
    }

    private static BigDecimal cost(Tariff tariff, String quantity) {
        return tariff.of(n(quantity)).total();
    }

    private static final Tariff T3 = Tariff.of(
            Mode.GRADUATED, TierBand.upTo("1000", ".10"), TierBand.upTo("10000", ".05"), TierBand.upTo("", ".01"));

    /** T1: getlago/lago-docs, volume.md: 65,000 units and a fee of 10. */
    @Test
    void t1ByVolumeSixtyFiveThousandCost49() {
        var tariff = new Tariff(
                List.of(
                        TierBand.upTo("10000", "0.0010"),
                        TierBand.upTo("50000", "0.0008"),
                        TierBand.upTo("100000", "0.0006"),
                        TierBand.upTo("", "0.0004")),
                Mode.VOLUME,
                n("10"),
                Optional.empty(),
                Optional.empty());
        assertThat(cost(tariff, "65000")).isEqualByComparingTo("49");
        // T5: docs.flexprice.io, the same without the fee
        assertThat(cost(new Tariff(tariff.tiers(), Mode.VOLUME, n("0"), Optional.empty(), Optional.empty()), "65000"))
                .isEqualByComparingTo("39");
    }

    /** T2: lago graduated.md prints no total; 250 units are 100 + 100 x 0.50 + 50 x 0.10 by hand. */
    @Test
    void t2Graduated() {
        var tariff = Tariff.of(
                Mode.GRADUATED, TierBand.upTo("100", "1"), TierBand.upTo("200", "0.50"), TierBand.upTo("", "0.10"));
        assertThat(cost(tariff, "250")).isEqualByComparingTo("155");
    }

    /** T3: zuplo.com, pricing models: 15,000 units. */
    @Test
    void t3GraduatedIs600AndByVolume150() {
        assertThat(cost(T3, "15000")).isEqualByComparingTo("600");
        assertThat(cost(new Tariff(T3.tiers(), Mode.VOLUME, n("0"), Optional.empty(), Optional.empty()), "15000"))
                .isEqualByComparingTo("150");
    }

    /** T4: docs.useautumn.com: 15,000 units graduated. */
    @Test
    void t4GraduatedIs107() {
        var tariff = Tariff.of(
                Mode.GRADUATED,
                TierBand.upTo("1000", ".01"),
                TierBand.upTo("10000", ".008"),
                TierBand.upTo("", ".005"));
        assertThat(cost(tariff, "15000")).isEqualByComparingTo("107");
    }

    /** T6: docs.flexprice.io: 4,500 units in packages of 1,000 at 1. */
    @ParameterizedTest
    @CsvSource({"4500, 5", "4000, 4", "4000.0001, 5", "0.5, 1", "0, 0"})
    void t6APackageBegunCountsWhole(BigDecimal quantity, BigDecimal cost) {
        assertThat(new Packages(n("1000"), n("1"), n("0")).of(quantity).total()).isEqualByComparingTo(cost);
    }

    @ParameterizedTest
    @CsvSource({"99.5, 0", "100, 0", "100.5, 1", "1100, 1", "1101, 2"})
    void freeUnitsComeOffBeforePackages(BigDecimal quantity, BigDecimal cost) {
        assertThat(new Packages(n("1000"), n("1"), n("100")).of(quantity).total())
                .isEqualByComparingTo(cost);
    }

    /** T7: openmeterio/openmeter tieredgraduated_test.go: flat 100, flat 50, 5 each, 1 each; 22 units. */
    @ParameterizedTest
    @CsvSource({"22, 182", "5, 100", "5.5, 150", "10, 150", "10.5, 152.5", "15, 175", "16, 176", "0, 0"})
    void t7FlatFeesOfTiersAreChargedOnceEntered(String quantity, BigDecimal cost) {
        var tariff = Tariff.of(
                Mode.GRADUATED,
                TierBand.upTo("5", "0", "100"),
                TierBand.upTo("10", "0", "50"),
                TierBand.upTo("15", "5"),
                TierBand.upTo("", "1"));
        assertThat(cost(tariff, quantity)).isEqualByComparingTo(cost);
    }

    /** T13: killbill TestContiguousIntervalConsumableInArrear: 111 units, all tiers. Top tier: 111 at .5. */
    @Test
    void t13BlocksOfAllTiersAre115AndAHalf() {
        var tiers = List.of(
                new Blocks.Tier(n("1"), n("1.5"), Optional.of(n("10"))),
                new Blocks.Tier(n("1"), n("1.0"), Optional.of(n("100"))),
                new Blocks.Tier(n("1"), n("0.5"), Optional.of(n("1000"))));
        assertThat(new Blocks(tiers, Blocks.Policy.ALL_TIERS).of(n("111")).total())
                .isEqualByComparingTo("115.5");
        assertThat(new Blocks(tiers, Blocks.Policy.ALL_TIERS).of(n("110")).total())
                .isEqualByComparingTo("115");
        assertThat(new Blocks(tiers, Blocks.Policy.TOP_TIER).of(n("111")).total())
                .isEqualByComparingTo("55.5");
        assertThat(new Blocks(tiers, Blocks.Policy.TOP_TIER).of(n("110")).total())
                .isEqualByComparingTo("110");
        assertThatThrownBy(() -> new Blocks(tiers, Blocks.Policy.ALL_TIERS).of(n("1110.5")))
                .hasMessageContaining("0.5 of 1110.5 have no price");
    }

    /** D5: c03.apogee.net southside: 10 a kW to 10,000 kW, then 6; 12,000 kW. */
    @Test
    void d5ADecliningBlock() {
        assertThat(cost(Tariff.of(Mode.GRADUATED, TierBand.upTo("10000", "10"), TierBand.upTo("", "6")), "12000"))
                .isEqualByComparingTo("112000");
    }

    /** Stripe: a tier's end belongs to it. */
    @ParameterizedTest
    @CsvSource({
        "999.999, 99.9999",
        "1000, 100",
        "1000.001, 100.00005",
        "10000, 550",
        "10000.5, 550.005",
        "0, 0",
    })
    void aTiersEndBelongsToItToTheLastDecimal(String quantity, BigDecimal cost) {
        assertThat(cost(T3, quantity)).isEqualByComparingTo(cost);
    }

    /** D13: modernelectricwater.com schedule 32: to 3,000 kWh, then over 5,000. */
    @Test
    void d13ATariffWithAHoleIsRefused() {
        var rows = List.of(
                TierBand.upTo("3000", "0.05"),
                new TierBand(Optional.of(n("5000")), Optional.empty(), n("0.04"), n("0")));
        assertThat(TierBand.mistakes(rows))
                .containsExactly("Between 3000 and 5000 there is no price. Begin tier 2 at 3000.");
        assertThatThrownBy(() -> Tariff.of(Mode.GRADUATED, rows.toArray(TierBand[]::new)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Between 3000 and 5000 there is no price");
    }

    @Test
    void everyMistakeOfATariffIsFoundAtOnce() {
        var rows = List.of(
                TierBand.upTo("3000", "1"),
                new TierBand(Optional.of(n("2500")), Optional.of(n("4000")), n("1"), n("0")),
                TierBand.upTo("3500", "1"));
        assertThat(TierBand.mistakes(rows))
                .containsExactly(
                        "Between 2500 and 3000 there are two prices. Begin tier 2 at 3000.",
                        "Tier 3 ends at 3500, not after it begins (4000). List the tiers in ascending order.",
                        "Above 4000 there is no price. Leave out the end of the last tier.");
        assertThat(TierBand.mistakes(List.of(TierBand.upTo("", "1"), TierBand.upTo("5", "1"))))
                .containsExactly("Tier 2 is never reached: the one above it has no end. Give that one an end.");
        assertThat(TierBand.mistakes(List.of())).hasSize(1);
    }

    @Test
    void whereMoreCostsLessIsPointedOut() {
        var volume = new Tariff(T3.tiers(), Mode.VOLUME, n("0"), Optional.empty(), Optional.empty());
        assertThat(volume.dips()).hasSize(2);
        var first = volume.dips().get(0); // 1,000 cost 100, just above it 50; 2,000 cost 100 again
        assertThat(first.edge()).isEqualByComparingTo("1000");
        assertThat(first.costAtEdge()).isEqualByComparingTo("100");
        assertThat(first.costAbove()).isEqualByComparingTo("50");
        assertThat(first.until().orElseThrow()).isEqualByComparingTo("2000");
        assertThat(T3.dips()).isEmpty();
    }

    @Test
    void roundingHappensWhereTheTermSays() {
        var tiers = List.of(TierBand.upTo("1", "0.005"), TierBand.upTo("", "0.005"));
        var each = new Tariff(tiers, Mode.GRADUATED, n("0"), Optional.of(Rounding.CENT), Optional.empty());
        var end = new Tariff(tiers, Mode.GRADUATED, n("0"), Optional.empty(), Optional.of(Rounding.CENT));
        assertThat(cost(each, "2")).isEqualByComparingTo("0.02"); // two halves up
        assertThat(cost(end, "2")).isEqualByComparingTo("0.01");
    }

    /** D10, Batavia: a minimum demand charge of 750. */
    @ParameterizedTest
    @CsvSource({"749.99, 750", "750, 750", "750.01, 750.01", "1000, 1000", "1000.01, 1000"})
    void aMinimumAndAMaximumBindJustBeyondThem(String sum, BigDecimal bounded) {
        var charge = Charge.of(List.of(new Charge.Line("demand", n(sum))));
        var bounds = new Bounds(Optional.of(n("750")), Optional.of(n("1000")));
        assertThat(bounds.of(charge).total()).isEqualByComparingTo(bounded);
        assertThat(bounds.of(charge).lines()).hasSize(n(sum).compareTo(bounded) == 0 ? 1 : 2);
    }

    @Test
    void tiersPartsSumToTheWholeAndMoreNeverCostsLessWhenGraduated() {
        long seed = 3100L;
        System.out.println("TariffTest.tiersPartsSumToTheWhole seed " + seed);
        var random = new Random(seed);
        var before = BigDecimal.ZERO;
        var last = BigDecimal.ZERO;
        for (int round = 0; round < 500; round++) {
            last = last.add(BigDecimal.valueOf(random.nextInt(10_000), 2));
            var charge = T3.of(last);
            assertThat(charge.total())
                    .as("seed %d, quantity %s", seed, last)
                    .isEqualByComparingTo(
                            charge.lines().stream().map(Charge.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isGreaterThanOrEqualTo(before);
            before = charge.total();
        }
    }
}
