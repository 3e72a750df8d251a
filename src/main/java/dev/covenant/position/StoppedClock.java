package dev.covenant.position;

import dev.covenant.ledger.Standstill;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import dev.covenant.position.rights.Tolling;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.threeten.extra.Interval;

/**
 * A clock that stands still for a while. Of a period of days, months or years no day counts on any part of which the
 * clock stood still; a period of hours is longer by the time itself.
 *
 * @param agreements by which it stands still
 * @param zone in which a day is a day
 */
public record StoppedClock(List<Standstill> agreements, ZoneId zone) {

    /**
     * A clock that nobody stops.
     *
     * @param zone in which a day is a day
     * @return the clock
     */
    public static StoppedClock running(ZoneId zone) {
        return new StoppedClock(List.of(), zone);
    }

    /**
     * Whether the clock stands still on any part of a day.
     *
     * @param day in the zone
     * @return true where it does
     */
    public boolean standsOn(LocalDate day) {
        var from = day.atStartOfDay(zone).toInstant();
        var to = day.plusDays(1).atStartOfDay(zone).toInstant();
        return agreements.stream()
                .anyMatch(agreement -> agreement.from().isBefore(to)
                        && agreement.to().filter(end -> !end.isAfter(from)).isEmpty());
    }

    /**
     * The last day of a period of days, with as many days more as the clock stood still in it.
     *
     * @param trigger the day before the first one counted
     * @param last the last day if no clock stood still
     * @return the last day; empty where the clock stands still without an end in sight
     */
    public Optional<LocalDate> last(LocalDate trigger, LocalDate last) {
        return standsForGood(last) ? Optional.empty() : extended(trigger, last, day -> !standsOn(day));
    }

    /**
     * The same for a period of business days: only business days are lost, and made up for.
     *
     * @param trigger the day before the first one counted
     * @param last the last day if no clock stood still
     * @param calendar which days are business days
     * @return the last day; empty where the clock stands still without an end in sight
     */
    public Optional<LocalDate> lastBusinessDay(LocalDate trigger, LocalDate last, BusinessCalendar calendar) {
        if (standsForGood(last)) {
            return Optional.empty();
        }
        long lost = trigger.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> calendar.isBusinessDay(day) && standsOn(day))
                .count();
        var day = last;
        for (long owed = lost; owed > 0; ) {
            day = calendar.next(day);
            owed -= standsOn(day) ? 0 : 1;
            if (standsForGood(day)) {
                return Optional.empty();
            }
        }
        return Optional.of(day);
    }

    /**
     * The same agreements for a clock that runs by the hour, or for a right or duty.
     *
     * @return their times, merged
     */
    public Tolling tolling() {
        return Tolling.of(agreements.stream()
                .map(agreement -> agreement
                        .to()
                        .map(to -> Interval.of(agreement.from(), to))
                        .orElseGet(() -> Interval.startingAt(agreement.from())))
                .toList());
    }

    /**
     * What stood still between two days, in a sentence each.
     *
     * @param from the first day, included
     * @param to the last day, included
     * @return empty where the clock ran throughout
     */
    public List<String> workings(LocalDate from, LocalDate to) {
        var lines = new ArrayList<String>();
        for (Standstill agreement : agreements) {
            var one = new StoppedClock(List.of(agreement), zone);
            long days = from.isAfter(to)
                    ? 0
                    : from.datesUntil(to.plusDays(1)).filter(one::standsOn).count();
            if (days > 0) {
                lines.add("The clock stands still from "
                        + InWords.moment(agreement.from().atZone(zone))
                        + agreement
                                .to()
                                .map(end -> " to " + InWords.moment(end.atZone(zone)))
                                .orElse(" without an end in sight")
                        + (agreement.instrument().isEmpty() ? "" : " (" + agreement.instrument() + ")")
                        + ": " + days + (days == 1 ? " day does" : " days do") + " not count.");
            }
        }
        return List.copyOf(lines);
    }

    private boolean standsForGood(LocalDate day) {
        var end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return agreements.stream()
                .anyMatch(agreement ->
                        agreement.to().isEmpty() && agreement.from().isBefore(end));
    }

    private Optional<LocalDate> extended(LocalDate trigger, LocalDate last, Predicate<LocalDate> counts) {
        long owed = trigger.plusDays(1)
                .datesUntil(last.plusDays(1))
                .filter(day -> !counts.test(day))
                .count();
        var day = last;
        while (owed > 0) {
            day = day.plusDays(1);
            owed -= counts.test(day) ? 1 : 0;
            if (standsForGood(day)) {
                return Optional.empty();
            }
        }
        return Optional.of(day);
    }
}
