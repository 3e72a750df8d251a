package dev.covenant.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * An end in three fields, because "24:00 on 29 September" and "00:00 on 30 September" are one moment and two days.
 *
 * @param lastDayInForce the last day on which the contract binds
 * @param endsAt the moment it ends
 * @param firstDayFree the first day on which it no longer binds
 * @param zone the contract's, in which the days are days
 */
public record End(LocalDate lastDayInForce, Instant endsAt, LocalDate firstDayFree, ZoneId zone)
        implements Comparable<End> {

    /**
     * An end at 24:00 of a day. Where the clock skips midnight, 24:00 is the first moment of the next day.
     *
     * @param lastDayInForce the last day
     * @param zone the contract's
     * @return the end
     */
    public static End at24(LocalDate lastDayInForce, ZoneId zone) {
        var free = lastDayInForce.plusDays(1);
        return new End(lastDayInForce, free.atStartOfDay(zone).toInstant(), free, zone);
    }

    /**
     * An end at a moment within a day, as periods of hours give it; at midnight it is 24:00 of the day before.
     *
     * @param moment in the contract's zone
     * @return the end
     */
    public static End at(ZonedDateTime moment) {
        var last = moment.minusNanos(1).toLocalDate();
        return new End(last, moment.toInstant(), last.plusDays(1), moment.getZone());
    }

    @Override
    public int compareTo(End other) {
        return endsAt.compareTo(other.endsAt);
    }

    /** As {@code Wed 31 Mar 2027 24:00 CDT}; the zone's name is the one in force just before the end. */
    @Override
    public String toString() {
        var before = endsAt.minusNanos(1).atZone(zone);
        var clock = endsAt.atZone(zone).toLocalDate().equals(firstDayFree)
                ? "24:00"
                : endsAt.atZone(zone).toLocalTime().toString();
        return InWords.date(lastDayInForce) + " " + clock + " " + zoneName(before);
    }

    private static String zoneName(ZonedDateTime moment) {
        var text = InWords.moment(moment);
        return text.substring(text.lastIndexOf(' ') + 1);
    }
}
