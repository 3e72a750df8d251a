package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.MonthRule;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One way to read one account of a termination clause.
 *
 * @param name short and unique in the clause, such as {@code B1}
 * @param title in a few words, such as {@code give after 3 months}
 * @param notice the notice period
 * @param clearBeforeNamedDay whether safety asks one more day when the notice names a bare date (clear days)
 * @param endsWithMonth whether the notice is to expire at the end of a calendar month
 * @param lockIn the initial time without exit
 * @param ruledOut by whom, when and why it no longer counts; empty while it does
 */
public record TerminationReading(
        String name,
        String title,
        CountedPeriod notice,
        boolean clearBeforeNamedDay,
        boolean endsWithMonth,
        Optional<LockIn> lockIn,
        Optional<Adoption> ruledOut) {

    /**
     * A reading whose end may fall on any day.
     *
     * @param name short and unique in the clause
     * @param title in a few words
     * @param notice the notice period
     * @param clearBeforeNamedDay whether safety asks one more day when the notice names a bare date
     * @param lockIn the initial time without exit
     * @param ruledOut by whom, when and why it no longer counts
     */
    public TerminationReading(
            String name,
            String title,
            CountedPeriod notice,
            boolean clearBeforeNamedDay,
            Optional<LockIn> lockIn,
            Optional<Adoption> ruledOut) {
        this(name, title, notice, clearBeforeNamedDay, false, lockIn, ruledOut);
    }

    /**
     * The first permitted last day on or after a day.
     *
     * @param day at which the period is over
     * @return that day, or the last of its calendar month
     */
    public LocalDate endFrom(LocalDate day) {
        return endsWithMonth ? day.withDayOfMonth(day.lengthOfMonth()) : day;
    }

    /**
     * The last permitted last day on or before a day.
     *
     * @param day at which a side wants to be free at the latest
     * @return that day, or the last of the calendar month that is over by then
     */
    public LocalDate endBy(LocalDate day) {
        return !endsWithMonth || day.equals(endFrom(day))
                ? day
                : day.withDayOfMonth(1).minusDays(1);
    }

    TerminationReading ruledOut(Optional<Adoption> by) {
        return new TerminationReading(name, title, notice, clearBeforeNamedDay, endsWithMonth, lockIn, by);
    }

    boolean lacksMonthRule() {
        return lacks(notice) || lockIn.filter(lock -> lacks(lock.period())).isPresent();
    }

    private static boolean lacks(CountedPeriod period) {
        return period.needsMonthRule() && period.monthRule().isEmpty();
    }

    TerminationReading monthsBy(MonthRule rule) {
        var lock = lockIn.map(
                l -> new LockIn(by(rule, l.period()), l.from(), l.restricts(), l.firstPermitted(), l.receiptRolls()));
        return new TerminationReading(
                name, title, by(rule, notice), clearBeforeNamedDay, endsWithMonth, lock, ruledOut);
    }

    private static CountedPeriod by(MonthRule rule, CountedPeriod period) {
        return lacks(period) ? period.with(rule) : period;
    }

    TerminationReading clearBeforeNamedDay(boolean asked) {
        return new TerminationReading(name, title, notice, asked, endsWithMonth, lockIn, ruledOut);
    }
}
