package dev.covenant.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import org.threeten.extra.Interval;

/**
 * A calendar month of the contract's zone, half-open. March 2026 in Chicago has 743 hours, November 721.
 *
 * @param month the calendar month
 * @param zone whose midnights bound it
 */
public record BillingMonth(YearMonth month, ZoneId zone) implements Comparable<BillingMonth> {

    /**
     * The month that a moment falls in.
     *
     * @param instant the moment
     * @param zone whose midnights bound it
     * @return its month
     */
    public static BillingMonth of(Instant instant, ZoneId zone) {
        return new BillingMonth(YearMonth.from(instant.atZone(zone)), zone);
    }

    /**
     * From its first midnight to the next month's, half-open.
     *
     * @return the interval in UTC
     */
    public Interval interval() {
        return Interval.of(
                month.atDay(1).atStartOfDay(zone).toInstant(),
                month.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant());
    }

    /**
     * How long it is by the clock, clock changes counted.
     *
     * @return hours, exact
     */
    public BigDecimal hours() {
        return BigDecimal.valueOf(interval().toDuration().toMinutes())
                .divide(BigDecimal.valueOf(60), 4, java.math.RoundingMode.UNNECESSARY);
    }

    /**
     * How many whole intervals of a length it holds.
     *
     * @param length of one interval
     * @return 2,884 quarter-hours for November 2026 in Chicago
     */
    public long intervals(Duration length) {
        return interval().toDuration().dividedBy(length);
    }

    @Override
    public int compareTo(BillingMonth other) {
        return month.compareTo(other.month);
    }

    /** As {@code 2013-07}. */
    @Override
    public String toString() {
        return month.toString();
    }
}
