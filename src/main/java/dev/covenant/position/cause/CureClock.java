package dev.covenant.position.cause;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Rolls;
import dev.covenant.position.StoppedClock;
import dev.covenant.position.rights.Tolling;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * To when a period runs that receipt of a notice starts, standstills reckoned in. The day of receipt is that of its
 * place; the last day ends at 24:00 of the contract's zone.
 *
 * <p>A cure is an act, so its last day moves where the contract or its law moves days for acts (New York GCL 25).
 *
 * @param calendar business days
 * @param zone the contract's
 * @param clock which days do not count
 */
record CureClock(BusinessCalendar calendar, ZoneId zone, StoppedClock clock) {

    /** The last moment, included, not moved; empty while a standstill without an end is on. */
    Optional<ZonedDateTime> end(CountedPeriod period, ZonedDateTime received) {
        return end(period, received, Rolls.NONE);
    }

    /** The last moment, included, moved as acts are; empty while a standstill without an end is on. */
    Optional<ZonedDateTime> end(CountedPeriod period, ZonedDateTime received, Rolls rolls) {
        if (period.unit() == PeriodUnit.HOURS) {
            return tolling()
                    .moved(received, received.plusHours(period.count()))
                    .map(end -> end.withZoneSameInstant(zone));
        }
        var trigger = received.toLocalDate();
        var reached = period.after(trigger, calendar).day();
        var last = period.clearDays() ? reached.minusDays(1) : reached;
        var moved = period.unit() == PeriodUnit.BUSINESS_DAYS
                ? clock.lastBusinessDay(trigger, last, calendar)
                : clock.last(trigger, last);
        return moved.map(day -> at24(rolls.roll(day, calendar)));
    }

    /** The same where nobody stops it. */
    CureClock running() {
        return new CureClock(calendar, zone, new StoppedClock(List.of(), zone));
    }

    /** 24:00 of a day in the contract's zone. */
    ZonedDateTime at24(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone);
    }

    /** The same standstills for a right. */
    Tolling tolling() {
        return clock.tolling();
    }
}
