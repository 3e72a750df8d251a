package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Part months and ramps, worked by hand; the fees are those of EXPERIENCE 1. */
class ProrationTest {

    private static final ZoneId CHICAGO = ZoneId.of("America/Chicago");

    @ParameterizedTest
    @CsvSource({
        "DAYS_OF_MONTH,       2026-11-23, 2026-11-30, 1200, 320", // 8 of 30 days
        "DAYS_OF_MONTH,       2028-02-01, 2028-02-28, 2900, 2800", // a leap year's February has 29
        "DAYS_OF_MONTH,       2027-02-01, 2027-02-28, 2900, 2900",
        "THIRTY_DAYS,         2026-10-01, 2026-10-30, 3000, 3000", // 30 of 31 days are 30 of 30
        "THIRTY_DAYS,         2026-10-02, 2026-10-31, 3000, 3000",
        "THIRTY_DAYS,         2027-02-01, 2027-02-28, 3000, 3000", // a whole month is whole
        "THIRTY_DAYS,         2027-02-01, 2027-02-27, 3000, 2700",
        "TWELFTH_OF_365_DAYS, 2026-11-01, 2026-11-10, 3650, 1200", // 10 x 12 / 365
        "HOURS_OF_MONTH,      2026-11-01, 2026-11-01, 721, 25", // the clock change of Sun 1 Nov
        "HOURS_OF_MONTH,      2026-11-02, 2026-11-02, 721, 24",
        "HOURS_OF_MONTH,      2026-03-08, 2026-03-08, 743, 23", // the clock change of Sun 8 Mar
    })
    void eachMethodHasItsShare(Proration method, LocalDate from, LocalDate last, BigDecimal whole, BigDecimal part) {
        var share = method.share(YearMonth.from(from), from, last, CHICAGO);
        assertThat(Rounding.CENT.of(whole.multiply(share))).isEqualByComparingTo(part);
    }

    @Test
    void daysOfAnotherMonthAreRefused() {
        var month = YearMonth.of(2026, 11);
        assertThatThrownBy(() -> Proration.DAYS_OF_MONTH.share(
                        month, LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 1), CHICAGO))
                .hasMessageContaining("no part of 2026-11");
    }

    @Test
    void theResidueOfRoundingIsNotLost() {
        var days = List.of(BigDecimal.TEN, BigDecimal.TEN, BigDecimal.TEN);
        assertThat(Parts.of(new BigDecimal("100"), days, Rounding.CENT))
                .containsExactly(new BigDecimal("33.33"), new BigDecimal("33.34"), new BigDecimal("33.33"));
    }

    @Test
    void partsSumToTheWholeAndAreOffByLessThanACent() {
        long seed = 1131L;
        System.out.println("ProrationTest.partsSumToTheWhole seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            var whole = BigDecimal.valueOf(random.nextInt(2_000_000_000), 2);
            var weights = new ArrayList<BigDecimal>(List.of(BigDecimal.ONE));
            for (int at = random.nextInt(40); at > 0; at--) {
                weights.add(BigDecimal.valueOf(random.nextInt(31)));
            }
            var parts = Parts.of(whole, weights, Rounding.CENT);
            assertThat(parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add))
                    .as("seed %d, round %d", seed, round)
                    .isEqualByComparingTo(whole);
            assertThat(parts).allMatch(part -> part.signum() >= 0);
        }
    }

    private static final Ramp<String> RAMP = new Ramp<>(List.of(
            new Ramp.Step<>(LocalDate.of(2026, 5, 15), "100 MW"),
            new Ramp.Step<>(LocalDate.of(2026, 6, 1), "200 MW"),
            new Ramp.Step<>(LocalDate.of(2026, 7, 1), "300 MW")));

    @ParameterizedTest
    @CsvSource({"2026-05-14,", "2026-05-15, 100 MW", "2026-05-31, 100 MW", "2026-06-01, 200 MW", "2027-01-01, 300 MW"})
    void aStepHoldsFromItsDay(LocalDate day, String value) {
        assertThat(RAMP.on(day)).isEqualTo(Optional.ofNullable(value));
    }

    @Test
    void aMonthWithAStepHasTwoStretches() {
        assertThat(RAMP.between(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 31)))
                .containsExactly(
                        new Ramp.Stretch<>(LocalDate.of(2026, 5, 1), LocalDate.of(2026, 5, 14), Optional.empty()),
                        new Ramp.Stretch<>(
                                LocalDate.of(2026, 5, 15), LocalDate.of(2026, 5, 31), Optional.of("100 MW")));
    }

    @Test
    void aStepDeliveredLateMovesWhereTheFeeMovesWithDelivery() {
        var moved = RAMP.movedWith(List.of(
                Optional.of(LocalDate.of(2026, 5, 10)), // early: by calendar
                Optional.of(LocalDate.of(2026, 7, 10)), // after the third
                Optional.of(LocalDate.of(2026, 7, 1))));
        assertThat(moved.on(LocalDate.of(2026, 5, 15))).contains("100 MW");
        assertThat(moved.on(LocalDate.of(2026, 7, 9))).contains("100 MW");
        assertThat(moved.on(LocalDate.of(2026, 7, 10))).contains("300 MW");
        var stuck = RAMP.movedWith(List.of(
                Optional.of(LocalDate.of(2026, 5, 15)), Optional.empty(), Optional.of(LocalDate.of(2026, 7, 1))));
        assertThat(stuck.on(LocalDate.of(2026, 12, 31))).contains("100 MW");
    }
}
