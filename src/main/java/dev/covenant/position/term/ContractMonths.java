package dev.covenant.position.term;

import dev.covenant.terms.EarlyTerminationFee.Months;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * The months of a contract by number: calendar months, of which the one with the first day is month 1, or months from
 * numeral to numeral. A first day that a month does not have gives way to that month's last day (Dodds v Walker [1981]
 * UKHL; N.Y. Gen. Constr. Law s. 30).
 *
 * @param firstDay the first day of month 1; with calendar months any day of it
 * @param kind calendar or anniversary
 */
public record ContractMonths(LocalDate firstDay, Months kind) {

    /**
     * The calendar months that a range of days touches, both ends included: October 2026 to June 2029 is 33.
     *
     * @param first the first month
     * @param last the last month
     * @return at least 1 where last is not before first
     */
    public static int inclusive(YearMonth first, YearMonth last) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, last)) + 1;
    }

    /**
     * The first day of a month.
     *
     * @param month its number
     * @return for month 1 of a calendar count the first of that calendar month
     */
    public LocalDate first(int month) {
        return kind == Months.CALENDAR
                ? YearMonth.from(firstDay).plusMonths(month - 1L).atDay(1)
                : firstDay.plusMonths(month - 1L);
    }

    /**
     * The last day of a month.
     *
     * @param month its number
     * @return the eve of the next one's first day
     */
    public LocalDate last(int month) {
        return first(month + 1).minusDays(1);
    }

    /**
     * The number of the month that a day lies in.
     *
     * @param day any
     * @return 0 for every day before month 1
     */
    public int of(LocalDate day) {
        if (day.isBefore(first(1))) {
            return 0;
        }
        int month = Math.toIntExact(ChronoUnit.MONTHS.between(YearMonth.from(first(1)), YearMonth.from(day))) + 1;
        return first(month).isAfter(day) ? month - 1 : month;
    }
}
