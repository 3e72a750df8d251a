package dev.covenant.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * When the last day for an act is over: at 24:00, or at close of business where it must arrive (PECL 1:304).
 *
 * @param close the close of business, at which it is still in time; empty for 24:00
 */
public record DayEnd(Optional<LocalTime> close) {
    /** The whole day counts. */
    public static final DayEnd MIDNIGHT = new DayEnd(Optional.empty());

    /**
     * The end of a day. Where the clock skips midnight, 24:00 is the first moment of the next day.
     *
     * @param day the last day
     * @param zone in which it is a day
     * @return the moment
     */
    public ZonedDateTime of(LocalDate day, ZoneId zone) {
        return close.map(time -> day.atTime(time).atZone(zone))
                .orElseGet(() -> day.plusDays(1).atStartOfDay(zone));
    }

    /** As contract files write it: {@code 24:00} or {@code 17:00}. */
    @Override
    public String toString() {
        return close.map(LocalTime::toString).orElse("24:00");
    }
}
