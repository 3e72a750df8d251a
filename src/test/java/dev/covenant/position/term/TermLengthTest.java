package dev.covenant.position.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.terms.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The last day of a term by its length, its last month, or its tranches (DOMAIN 1.1). */
class TermLengthTest {

    private static Term term(String parameters) {
        return SmallContract.of(SmallContract.clause("term", "2", parameters))
                .at(Instant.parse("2027-06-01T12:00:00Z"))
                .clause(Term.class)
                .orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1992-01-13 | 3 years          | from               | corresponding-date | 1995-01-13 | the third anniversary (Mannai [1997] UKHL 19)
            1992-01-13 | 3 years          | from and including | corresponding-date | 1995-01-12 | its eve, Thursday
            1992-01-13 | 10 years         | from and including | corresponding-date | 2002-01-12 | the lease of Mannai
            2027-01-01 | 36 months        | from and including | corresponding-date | 2029-12-31 | a Monday
            2027-01-01 | 36 months        | from               | corresponding-date | 2030-01-01 | a Tuesday
            2027-01-30 | 1 months         | from               | corresponding-date | 2027-02-28 | no 30th
            2027-01-31 | 1 months         | from               | corresponding-date | 2027-02-28 | no 31st
            2027-01-31 | 1 months         | from and including | corresponding-date | 2027-02-28 | no 31st whose eve could count
            2027-01-31 | 12 months        | from and including | corresponding-date | 2028-01-30 | the eve of the same numeral
            2027-02-01 | 1 months         | from and including | corresponding-date | 2027-02-28 | the whole of February
            2027-04-30 | 1 months         | from               | corresponding-date | 2027-05-30 | the same numeral
            2027-04-30 | 1 months         | from               | end-of-month       | 2027-05-31 | a month's end to a month's end
            2028-02-28 | 1 years          | from and including | corresponding-date | 2029-02-27 | the day before the leap day
            2028-02-29 | 1 years          | from and including | corresponding-date | 2029-02-28 | no 29 Feb in 2029
            2028-02-29 | 4 years          | from and including | corresponding-date | 2032-02-28 | the eve of 29 Feb 2032
            2028-03-01 | 1 years          | from and including | corresponding-date | 2029-02-28 | the day after the leap day
            2027-01-01 | 7 calendar days  | from and including | corresponding-date | 2027-01-07 | a Thursday
            2027-01-01 | 7 calendar days  | from               | corresponding-date | 2027-01-08 | a Friday
            """)
    void aLengthEndsByHowItIsCounted(
            String first, String length, String counted, String rule, LocalDate last, String why) {
        var months = length.contains("month") || length.contains("year") ? "month-rule: " + rule + "\n" : "";
        var term = term("first-day: " + first + "\nlength: " + length + "\ncounted: " + counted + "\n" + months);
        assertThat(term.lastDay()).as(why).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"2029-05,2029-05-31", "2028-02,2028-02-29", "2029-02,2029-02-28", "2029-12,2029-12-31"})
    void throughAMonthEndsWithItsLastDayAndBillsIt(YearMonth through, LocalDate last) {
        var term = term("first-day: 2026-10-01\nthrough: " + through + "\n");
        assertThat(term.lastDay()).isEqualTo(last);
        assertThat(term.lastBilledMonth()).isEqualTo(through);
    }

    /** DOMAIN 5.2: October 2026 to June 2029 is 33 months with both ends counted; one month less leaves one out. */
    @ParameterizedTest
    @CsvSource({"2026-10,2029-06,33", "2026-10,2029-05,32", "2026-11,2029-06,32", "2026-10,2026-10,1"})
    void monthsAreCountedWithBothEnds(YearMonth first, YearMonth last, int months) {
        assertThat(ContractMonths.inclusive(first, last)).isEqualTo(months);
    }

    @Test
    void tranchesAreAveragedByTheirPower() {
        var term = term("""
                tranches:
                  - {name: A, power: 100 MW, first-day: 2027-01-01, last-day: 2027-12-31}
                  - {name: B, power: 300 MW, first-day: 2027-07-01, length: 24 months, counted: from and including}
                """);
        assertThat(term.firstDay()).isEqualTo("2027-01-01");
        assertThat(term.lastDay()).isEqualTo("2029-06-30");
        // 365 days at 100 MW and 731 (2028 is a leap year) at 300 MW: (36,500 + 219,300) / 400 = 639.5; / 365.25 =
        // 1.7509
        assertThat(AverageTerm.of(term)).hasValueSatisfying(average -> {
            assertThat(average.days()).isEqualByComparingTo("639.5");
            assertThat(average.years()).isEqualByComparingTo("1.75");
        });
    }

    @Test
    void aTermThatIsOneHasNoAverage() {
        assertThat(AverageTerm.of(term("first-day: 2027-01-01\nthrough: 2027-12\n")))
                .isEmpty();
    }
}
