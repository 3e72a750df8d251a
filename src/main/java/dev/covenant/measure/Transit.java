package dev.covenant.measure;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long after dispatch a notice is deemed received.
 *
 * @param count how many; at least 1
 * @param unit hours, calendar days, business days or weeks
 * @param clear whether the days lie wholly between dispatch and receipt, so that receipt is on the day after them
 * @param onExpiry whether receipt is at 24:00 of the day reached ("on expiry of 5 business days") and not on it
 */
public record Transit(int count, PeriodUnit unit, boolean clear, boolean onExpiry) {

    /** Refuses what cannot be counted from a dispatch. */
    public Transit {
        if (count < 1 || unit == PeriodUnit.MONTHS || unit == PeriodUnit.YEARS) {
            throw new IllegalArgumentException("a notice is no " + count + " " + unit + " on its way");
        }
    }

    /**
     * Days or hours counted plainly.
     *
     * @param count how many; at least 1
     * @param unit hours, calendar days, business days or weeks
     * @return the transit
     */
    public static Transit of(int count, PeriodUnit unit) {
        return new Transit(count, unit, false, false);
    }

    /**
     * Whether it runs by the clock.
     *
     * @return true for hours
     */
    public boolean byTheClock() {
        return unit == PeriodUnit.HOURS;
    }

    /**
     * Counts from the day of dispatch, which is not counted.
     *
     * @param dispatched at the place of dispatch
     * @param calendar of the place of receipt
     * @return the day reached
     * @throws IllegalArgumentException for hours
     */
    public CountedDay from(LocalDate dispatched, BusinessCalendar calendar) {
        return new CountedPeriod(count, unit, FirstDay.EXCLUDED, clear, Optional.empty()).after(dispatched, calendar);
    }

    /**
     * In a few words.
     *
     * @return such as {@code 2nd business day after dispatch} or {@code 4 h after dispatch}
     */
    public String words() {
        if (byTheClock()) {
            return count + " h after dispatch";
        }
        var one = new CountedPeriod(1, unit, FirstDay.EXCLUDED, clear, Optional.empty())
                .toString()
                .substring(2);
        return clear || onExpiry
                ? (onExpiry ? "on expiry of " : "after ") + count + " " + one + (count == 1 ? "" : "s")
                        + " from dispatch"
                : ordinal(count) + " " + one + " after dispatch";
    }

    private static String ordinal(int number) {
        var teen = number % 100 >= 11 && number % 100 <= 13;
        return number
                + (teen
                        ? "th"
                        : switch (number % 10) {
                            case 1 -> "st";
                            case 2 -> "nd";
                            case 3 -> "rd";
                            default -> "th";
                        });
    }
}
