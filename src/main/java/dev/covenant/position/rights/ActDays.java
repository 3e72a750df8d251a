package dev.covenant.position.rights;

import dev.covenant.finding.Deadline;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * Last days for acts: counted from a day, ending at 24:00 of the contract's zone, moved where the contract or its law
 * moves them. Who plans does not rely on the move.
 *
 * @param calendar business days
 * @param zone the contract's
 */
public record ActDays(BusinessCalendar calendar, ZoneId zone) {

    /**
     * The end of a period, for effects: never moved.
     *
     * @param period counted from
     * @param trigger the day it is counted from
     * @return 24:00 of its last day
     */
    public ZonedDateTime end(CountedPeriod period, LocalDate trigger) {
        return at24(last(period, trigger));
    }

    /**
     * The last moments for an act.
     *
     * @param what must be done by then
     * @param period how long
     * @param early the earliest day that it can be counted from: the one to plan by
     * @param trigger the day that it is counted from
     * @param rolls where its last day moves
     * @return plan by the unmoved day from the earliest, latest by the moved day
     */
    public Deadline deadline(String what, CountedPeriod period, LocalDate early, LocalDate trigger, Rolls rolls) {
        var latest = rolls.roll(last(period, trigger), calendar);
        var plan = last(period, early);
        return new Deadline(what, at24(plan.isAfter(latest) ? latest : plan), at24(latest));
    }

    private LocalDate last(CountedPeriod period, LocalDate trigger) {
        var reached = period.after(trigger, calendar).day();
        return period.clearDays() ? reached.minusDays(1) : reached;
    }

    private ZonedDateTime at24(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone);
    }
}
