package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Rolls;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A last day counted from the end of a month, and where it moves when it is no business day.
 *
 * @param last the last day
 * @param plan the business day on or before it where it moves, else the day itself
 * @param workings how it was counted
 */
record MonthDeadline(LocalDate last, LocalDate plan, List<String> workings) {

    /**
     * Counts a period from the last day of a month.
     *
     * @param what the last day is for, such as {@code To claim}
     * @param month the month
     * @param period the time
     * @param rolls where the last day moves
     * @param calendar of business days
     */
    static MonthDeadline of(
            String what, YearMonth month, CountedPeriod period, Rolls rolls, BusinessCalendar calendar) {
        var counted = period.after(month.atEndOfMonth(), calendar).day();
        var last = rolls.roll(counted, calendar);
        var lines = new ArrayList<String>();
        lines.add(what + ": " + InWords.month(month) + " ended " + InWords.date(month.atEndOfMonth()) + "; " + period
                + " end " + InWords.date(counted) + ".");
        if (!last.equals(counted)) {
            lines.add(InWords.date(counted) + " is "
                    + calendar.holiday(counted)
                            .map(name -> "a holiday (" + name + ")")
                            .orElse("no business day")
                    + "; the act may be done on " + InWords.date(last) + ". Plan on the business day before.");
        }
        return new MonthDeadline(
                last, last.equals(counted) ? counted : calendar.onOrBefore(counted), List.copyOf(lines));
    }

    /** As a deadline: at the close of the hours of receipt of both days, else at 24:00. */
    Deadline deadline(String what, Optional<BusinessHours> hours, ZoneId zone) {
        return new Deadline(what, close(plan, hours, zone), close(last, hours, zone));
    }

    private static ZonedDateTime close(LocalDate day, Optional<BusinessHours> hours, ZoneId zone) {
        return hours.map(open -> day.atTime(open.lastMinute()).atZone(zone))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone));
    }
}
