package dev.covenant.measure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.measure.DayCounting.YearFraction;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days and years of interest. The first table is that of Strata's DayCountTest as DOMAIN 2.2 quotes it. */
class DayCountingTest {

    @ParameterizedTest
    @CsvSource({
        "2012-02-28, 2012-03-28, 29", // Tue to Wed, over a leap day
        "2012-02-29, 2012-03-28, 28",
        "2011-12-28, 2012-02-29, 63",
        "2012-02-28, 2012-02-28, 0",
        "2012-02-28, 2012-02-29, 1",
    })
    void actualDaysOver360And365(LocalDate from, LocalDate to, long days) {
        assertThat(DayCounting.ACT_360.fraction(from, to)).isEqualTo(new YearFraction(days, 360));
        assertThat(DayCounting.ACT_365F.fraction(from, to)).isEqualTo(new YearFraction(days, 365));
        assertThat(DayCounting.ACT_364.fraction(from, to)).isEqualTo(new YearFraction(days, 364));
    }

    /** Worked by hand from 360 (y2 - y1) + 30 (m2 - m1) + (d2 - d1) and each rule for the 31st. */
    @ParameterizedTest
    @CsvSource({
        "THIRTY_360,      2026-01-31, 2026-02-28, 28", // 31 is 30
        "THIRTY_360,      2026-01-30, 2026-03-31, 60", // an end on the 31st after the 30th is the 30th
        "THIRTY_360,      2026-01-29, 2026-03-31, 62", // an end on the 31st after the 29th stays
        "THIRTY_E_360,    2026-01-29, 2026-03-31, 61", // the 31st is always the 30th
        "THIRTY_E_360,    2026-02-28, 2026-03-31, 32",
        "THIRTY_E_PLUS_360, 2026-01-30, 2026-03-31, 61", // an end on the 31st is 1 April
        "THIRTY_E_360,    2026-01-15, 2027-01-15, 360",
        "NL_365,          2012-02-28, 2012-03-28, 28", // 29 February does not count
        "NL_365,          2013-02-28, 2013-03-28, 28",
    })
    void monthsOf30DaysAndYearsWithoutLeapDays(DayCounting count, LocalDate from, LocalDate to, int days) {
        assertThat(count.days(from, to)).isEqualTo(days);
    }

    @Test
    void actualActualDividesEachYearByItsOwnDays() {
        // 31 Dec 2027 lies in a year of 365 days, the 365 days after it in one of 366: 366/133590 each and 365 each
        assertThat(DayCounting.ACT_ACT_ISDA.fraction(LocalDate.of(2027, 12, 31), LocalDate.of(2028, 12, 31)))
                .isEqualTo(new YearFraction(366 + 365 * 365, 365 * 366));
    }

    @Test
    void everyCountIsReadFromItsOwnWord() {
        for (DayCounting count : DayCounting.values()) {
            assertThat(DayCounting.parse(count.word())).contains(count);
        }
        assertThat(DayCounting.parse("ACT/366")).isEmpty();
    }
}
