package dev.covenant.compliance;

import dev.covenant.finding.Deadline;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.function.Predicate;

/**
 * So many calendar days before a deadline's plan day, counted back in the deadline's zone. A reminder falls due at 07:00
 * of that day; where it is no business day, at 07:00 of the next one, and where that would be too late, of the one
 * before.
 *
 * @param days calendar days back from the plan day; 0 is the plan day itself
 */
public record LeadTime(int days) implements Comparable<LeadTime> {

    /** When people are told: the first hour of a working day. */
    public static final LocalTime MORNING = LocalTime.of(7, 0);

    /** The longest lead time. A longer one is more likely a slip of the pen. */
    public static final int LONGEST = 366;

    /** Ten years of days without a business day would be a mistake in the calendar. */
    private static final int FARTHEST = 3660;

    /**
     * The day it is counted to, working day or not.
     *
     * @param deadline whose plan day it counts from
     * @return the calendar day, in the deadline's zone
     */
    public LocalDate day(Deadline deadline) {
        // a plan moment at midnight is 24:00 of the day before
        return deadline.planBy().minusNanos(1).toLocalDate().minusDays(days);
    }

    /**
     * When the reminder falls due.
     *
     * @param deadline whose plan day it counts from
     * @param businessDay which days people work
     * @return in the deadline's zone; before the plan moment, wherever a business morning lies before it
     */
    public ZonedDateTime reminder(Deadline deadline, Predicate<LocalDate> businessDay) {
        var next = morning(day(deadline), 1, deadline, businessDay);
        return next.isBefore(deadline.planBy()) ? next : morning(lastDay(deadline), -1, deadline, businessDay);
    }

    private static LocalDate lastDay(Deadline deadline) {
        var day = deadline.planBy().toLocalDate();
        return day.atTime(MORNING).isBefore(deadline.planBy().toLocalDateTime()) ? day : day.minusDays(1);
    }

    private static ZonedDateTime morning(
            LocalDate from, int step, Deadline deadline, Predicate<LocalDate> businessDay) {
        var day = from;
        for (int i = 0; i < FARTHEST && !businessDay.test(day); i++) {
            day = day.plusDays(step);
        }
        return day.atTime(MORNING).atZone(deadline.planBy().getZone());
    }

    @Override
    public int compareTo(LeadTime other) {
        return Integer.compare(days, other.days);
    }

    /** As {@code 30 days before}, {@code 1 day before} or {@code on the plan day}. */
    @Override
    public String toString() {
        return switch (days) {
            case 0 -> "on the plan day";
            case 1 -> "1 day before";
            default -> days + " days before";
        };
    }
}
