package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.measure.Escalator.Base;
import dev.covenant.measure.Escalator.Effect;
import dev.covenant.measure.Escalator.Rise;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Escalators: the published examples I4 and I5 of DOMAIN 3.5, and years worked by hand. */
class EscalatorTest {

    private static final BigDecimal FIFTY = new BigDecimal("50");

    private static Optional<BigDecimal> n(String number) {
        return Optional.ofNullable(number).map(BigDecimal::new);
    }

    private static Escalator with(Rise rise, Base base) {
        return new Escalator(
                LocalDate.of(2024, 7, 5), Effect.FIRST_OF_MONTH_AFTER, rise, base, Optional.of(Rounding.CENT));
    }

    /** I4: leaseai-blog, commercial lease escalation: 50 a square foot, CPI 305.0 to 322.3; not its year-10 figures. */
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, 322.3, 52.84",
                "3, -, 322.3, 51.50",
                "-, 6, 322.3, 53.00",
                "-, -, 305.0, 50.00",
                "-, -, 303.475, 49.75", // half a percent down
                "-, 0, 303.475, 50.00",
            })
    void i4TheIndexWithCapAndFloor(String cap, String floor, String now, BigDecimal fee) {
        assertThat(with(new Rise.Index(n(cap), n(floor), false), Base.YEAR_BEFORE)
                        .after(FIFTY, FIFTY, n("305.0"), n(now)))
                .hasValueSatisfying(value -> assertThat(value).isEqualByComparingTo(fee));
    }

    @Test
    void anIndexThatMayOnlyRiseLeavesTheFeeWhenItFalls() {
        var escalator = with(new Rise.Index(Optional.empty(), Optional.empty(), true), Base.YEAR_BEFORE);
        assertThat(escalator.after(FIFTY, FIFTY, n("305.0"), n("300.0")).orElseThrow())
                .isEqualByComparingTo("50");
    }

    @Test
    void anIndexNotPublishedGivesNoFee() {
        var escalator = with(new Rise.Index(Optional.empty(), Optional.empty(), true), Base.YEAR_BEFORE);
        assertThat(escalator.after(FIFTY, FIFTY, n("305.0"), Optional.empty())).isEmpty();
    }

    /** I5: lawinsider, dictionary/data-hall: commencement 24 October and 5 July. */
    @ParameterizedTest
    @CsvSource({
        "2024-10-24, 1, 2025-11-01",
        "2024-10-24, 2, 2026-11-01",
        "2024-07-05, 1, 2025-08-01",
        "2024-12-15, 1, 2026-01-01", // over the end of the year
        "2024-07-01, 1, 2025-08-01", // the 1st as well: the first of the month after it
        "2024-02-29, 1, 2025-03-01",
    })
    void i5TheFirstOfTheMonthAfterTheAnniversary(LocalDate commencement, int year, LocalDate day) {
        var escalator = new Escalator(
                commencement,
                Effect.FIRST_OF_MONTH_AFTER,
                new Rise.Fixed(BigDecimal.ONE),
                Base.YEAR_BEFORE,
                Optional.empty());
        assertThat(escalator.day(year)).isEqualTo(day);
        assertThat(escalator.rises(day.minusDays(1))).isEqualTo(year - 1);
        assertThat(escalator.rises(day)).isEqualTo(year);
        assertThat(escalator.rises(day.plusDays(1))).isEqualTo(year);
    }

    @ParameterizedTest
    @CsvSource({
        "YEAR_BEFORE, 2025-07-31, 100.00",
        "YEAR_BEFORE, 2025-08-01, 103.00",
        "YEAR_BEFORE, 2026-08-01, 106.09",
        "YEAR_BEFORE, 2027-08-01, 109.27", // 106.09 x 1.03 = 109.2727
        "YEAR_BEFORE, 2028-08-01, 112.55", // each year's fee is rounded: 109.27 x 1.03 = 112.5481
        "FIRST_YEAR,  2026-08-01, 106.00",
        "FIRST_YEAR,  2028-08-01, 112.00",
    })
    void risesCompoundOrAddUp(Base base, LocalDate on, BigDecimal fee) {
        assertThat(with(new Rise.Fixed(new BigDecimal("3")), base)
                        .fixed(new BigDecimal("100"), on)
                        .orElseThrow())
                .isEqualByComparingTo(fee);
    }

    @Test
    void aFloorAboveTheCapIsRefused() {
        assertThatThrownBy(() -> with(new Rise.Index(n("2"), n("3"), false), Base.YEAR_BEFORE))
                .hasMessageContaining("floor");
    }
}
