package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.measure.LateInterest.Compounding;
import dev.covenant.measure.LateInterest.Rate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Late interest, worked by hand or from the source named. */
class DebtTest {

    private static final LocalDate WED_31_DEC = LocalDate.of(2025, 12, 31);
    private static final Rounding CENT = Rounding.CENT;

    private static LateInterest simple(String percent, DayCounting counting) {
        return new LateInterest(rate(percent), false, counting, Compounding.SIMPLE, Optional.empty(), CENT);
    }

    private static List<Rate> rate(String percent) {
        return List.of(new Rate(LocalDate.EPOCH, new BigDecimal(percent)));
    }

    private static BigDecimal after(String sum, LateInterest terms, int days) {
        return Debt.of(new BigDecimal(sum), WED_31_DEC, Optional.of(terms))
                .to(WED_31_DEC.plusDays(days))
                .interest();
    }

    /** DOMAIN 3.5 I1: danielssilverman.co.uk/interest.php, GBP 1,000 at 12 % for 30 days by ACT/365. */
    @Test
    void i1AThousandPoundsAtTwelvePercentForThirtyDaysIs986() {
        assertThat(after("1000", simple("12", DayCounting.ACT_365F), 30)).isEqualByComparingTo("9.86");
    }

    /** toolfy.io, statutory interest: 2,000 at 13.25 % for 45 days; its 32.66 comes of rounding 45/365 first. */
    @Test
    void twoThousandAtThirteenAndAQuarterForFortyFiveDays() {
        assertThat(after("2000", simple("13.25", DayCounting.ACT_365F), 45)).isEqualByComparingTo("32.67");
    }

    /** support.paidnice.com, article 11600906: GBP 5,000, 12.25 %, 101 days, GBP 1.68 a day = 169.68. */
    @Test
    void roundingEachDayGivesThePublished16968AndRoundingTheEndDoesNot() {
        assertThat(after("5000", daily("12.25"), 101)).isEqualByComparingTo("169.68");
        assertThat(after("5000", simple("12.25", DayCounting.ACT_365F), 101)).isEqualByComparingTo("169.49");
    }

    /** DOMAIN 1.22: rounding the daily sum makes GBP 0.18. 1,000 at 8 % for 219 days: 48.00, or 219 x 0.22 = 48.18. */
    @Test
    void roundingTheDailySumMakesEighteenPence() {
        assertThat(after("1000", simple("8", DayCounting.ACT_365F), 219)).isEqualByComparingTo("48.00");
        assertThat(after("1000", daily("8"), 219)).isEqualByComparingTo("48.18");
    }

    private static LateInterest daily(String percent) {
        return new LateInterest(
                rate(percent), false, DayCounting.ACT_365F, Compounding.SIMPLE, Optional.of(CENT), CENT);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", // the due day itself
        "1, 0.33", // 1,000 x 12 % / 365 = 0.32877
        "2, 0.66", // 0.65753: the sum is rounded once, at the end
        "365, 120.00",
    })
    void interestRunsFromTheDayAfterTheDueDay(int days, BigDecimal interest) {
        assertThat(after("1000", simple("12", DayCounting.ACT_365F), days)).isEqualByComparingTo(interest);
    }

    @ParameterizedTest
    @CsvSource({
        "ACT_360, 30, 10.00", // 1,000 x 12 % x 30 / 360
        "ACT_365F, 30, 9.86",
        "THIRTY_360, 59, 19.33", // to Sat 28 Feb 2026: 58 days of 360
        "ACT_ACT_ISDA, 30, 9.86",
    })
    void theDayCountDecides(DayCounting counting, int days, BigDecimal interest) {
        assertThat(after("1000", simple("12", counting), days)).isEqualByComparingTo(interest);
    }

    @Test
    void aNewRateCountsFromItsDayOrNotAtAll() {
        var rates = List.of(
                new Rate(LocalDate.of(2026, 1, 1), new BigDecimal("8")),
                new Rate(LocalDate.of(2026, 7, 1), new BigDecimal("10")));
        var due = LocalDate.of(2026, 6, 15); // Monday
        var counts = new LateInterest(rates, false, DayCounting.ACT_365F, Compounding.SIMPLE, Optional.empty(), CENT);
        var fixed = new LateInterest(rates, true, DayCounting.ACT_365F, Compounding.SIMPLE, Optional.empty(), CENT);
        var thousand = new BigDecimal("1000");
        // 15 days of June at 8 % and 15 of July at 10 %: 1,000 x 2.70 / 365 = 7.397
        assertThat(Debt.of(thousand, due, Optional.of(counts))
                        .to(LocalDate.of(2026, 7, 15))
                        .interest())
                .isEqualByComparingTo("7.40");
        // 30 days at 8 %: 6.575
        assertThat(Debt.of(thousand, due, Optional.of(fixed))
                        .to(LocalDate.of(2026, 7, 15))
                        .interest())
                .isEqualByComparingTo("6.58");
        // the day before the change, the day, the day after: 15 x 0.219178; + 0.273973; + 0.273973
        assertThat(Debt.of(thousand, due, Optional.of(counts))
                        .to(LocalDate.of(2026, 6, 30))
                        .interest())
                .isEqualByComparingTo("3.29");
        assertThat(Debt.of(thousand, due, Optional.of(counts))
                        .to(LocalDate.of(2026, 7, 1))
                        .interest())
                .isEqualByComparingTo("3.56");
        assertThat(Debt.of(thousand, due, Optional.of(counts))
                        .to(LocalDate.of(2026, 7, 2))
                        .interest())
                .isEqualByComparingTo("3.84");
    }

    @Test
    void monthlyCompoundingAddsInterestOnTheCorrespondingDay() {
        var due = LocalDate.of(2026, 1, 31); // Saturday; then 28 Feb, 31 Mar
        var monthly =
                new LateInterest(rate("12"), false, DayCounting.ACT_365F, Compounding.MONTHLY, Optional.empty(), CENT);
        var debt = Debt.of(new BigDecimal("1000"), due, Optional.of(monthly));
        assertThat(debt.to(LocalDate.of(2026, 2, 28)).interest()).isEqualByComparingTo("9.21"); // 28 days
        // 1,009.2054795 x 12 % x 31 / 365 = 10.2856; simple would be 19.40
        assertThat(debt.to(LocalDate.of(2026, 3, 31)).interest()).isEqualByComparingTo("19.49");
        assertThat(debt.to(LocalDate.of(2026, 2, 28))
                        .to(LocalDate.of(2026, 3, 31))
                        .interest())
                .isEqualByComparingTo("19.49");
    }

    @Test
    void dailyCompoundingMultiplies() {
        var daily = new LateInterest(
                rate("36.5"),
                false,
                DayCounting.ACT_365F,
                Compounding.DAILY,
                Optional.empty(),
                new Rounding(3, RoundingMode.HALF_EVEN));
        assertThat(after("1000", daily, 2)).isEqualByComparingTo("2.001"); // 1,000 x 1.001^2 - 1,000
    }

    @Test
    void aPaymentOfInterestIsMetAtTheRoundedSum() {
        var debt = Debt.of(new BigDecimal("1000"), WED_31_DEC, Optional.of(simple("12", DayCounting.ACT_365F)))
                .to(WED_31_DEC.plusDays(30));
        assertThat(debt.interestPaid(new BigDecimal("9.86")).interest()).isEqualByComparingTo("0");
        assertThat(debt.interestPaid(new BigDecimal("5")).interest()).isEqualByComparingTo("4.86");
    }

    @Test
    void aDailySumOfUnequalDaysIsRefused() {
        assertThatThrownBy(() -> new LateInterest(
                        rate("8"), false, DayCounting.ACT_ACT_ISDA, Compounding.SIMPLE, Optional.of(CENT), CENT))
                .hasMessageContaining("ACT/ACT");
    }

    @Test
    void inHowManyStepsADebtMovesChangesNothing() {
        long seed = 1222L;
        System.out.println("DebtTest.inHowManyStepsADebtMovesChangesNothing seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var terms = new LateInterest(
                    List.of(
                            new Rate(LocalDate.of(2020, 1, 1), BigDecimal.valueOf(random.nextInt(20))),
                            new Rate(WED_31_DEC.plusDays(random.nextInt(300)), BigDecimal.valueOf(random.nextInt(20)))),
                    random.nextBoolean(),
                    DayCounting.ACT_365F,
                    List.of(Compounding.values()).get(random.nextInt(Compounding.values().length)),
                    Optional.empty(),
                    CENT);
            var debt = Debt.of(BigDecimal.valueOf(1 + random.nextInt(1_000_000)), WED_31_DEC, Optional.of(terms));
            int end = random.nextInt(400);
            var steps = debt;
            for (int day = 0; day < end; day += 1 + random.nextInt(60)) {
                steps = steps.to(WED_31_DEC.plusDays(day));
            }
            assertThat(steps.to(WED_31_DEC.plusDays(end)).interest())
                    .as("seed %d, round %d", seed, round)
                    .isEqualByComparingTo(debt.to(WED_31_DEC.plusDays(end)).interest());
        }
    }
}
