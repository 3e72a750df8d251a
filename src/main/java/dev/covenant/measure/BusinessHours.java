package dev.covenant.measure;

import java.time.LocalTime;

/**
 * Hours in which a notice can be received, at the place of receipt, on a business day.
 *
 * @param opens the first moment, included; what arrives earlier that day counts then
 * @param closes the cut-off
 * @param closesIncluded whether the cut-off itself is in time: "by 17:00" or "between 9:00 and 17:00" includes it,
 *     "before 16:30" does not
 * @param otherwiseAt the hour of the next business day at which anything later counts; usually the opening
 */
public record BusinessHours(LocalTime opens, LocalTime closes, boolean closesIncluded, LocalTime otherwiseAt) {

    /** Refuses hours that end before they begin. */
    public BusinessHours {
        if (closes.isBefore(opens)) {
            throw new IllegalArgumentException("business hours close before they open: " + opens + "-" + closes);
        }
    }

    /**
     * Hours with both ends in time; anything later counts at the next opening.
     *
     * @param opens the first moment, included
     * @param closes the last moment, included: 17:00 sharp is still in time
     */
    public BusinessHours(LocalTime opens, LocalTime closes) {
        this(opens, closes, true, opens);
    }

    /**
     * Whether a time is past the cut-off.
     *
     * @param time at the place of receipt
     * @return true where it counts on the next business day
     */
    public boolean isTooLate(LocalTime time) {
        return closesIncluded ? time.isAfter(closes) : !time.isBefore(closes);
    }

    /**
     * The last minute that is in time.
     *
     * @return the cut-off, or the minute before it where it is excluded
     */
    public LocalTime lastMinute() {
        return closesIncluded ? closes : closes.minusMinutes(1);
    }
}
