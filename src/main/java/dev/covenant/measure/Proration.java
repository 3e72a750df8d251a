package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** What share of a month's fee or allowance falls to a part of it (DOMAIN 1.13). */
public enum Proration {
    /** Days in force over the days of the month. */
    DAYS_OF_MONTH,
    /** Days in force over 30, a whole month always 1. */
    THIRTY_DAYS,
    /** Days in force over 365 / 12, a whole month always 1. */
    TWELFTH_OF_365_DAYS,
    /** Hours by the clock over those of the month, clock changes counted. */
    HOURS_OF_MONTH;

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    /**
     * The share of a part month.
     *
     * @param month which
     * @param from the first day, included; in the month
     * @param last the last day, included; in the month, on or after {@code from}
     * @param zone whose midnights bound the days
     * @return from 0 to 1; exact where the division ends, else to 34 digits
     * @throws IllegalArgumentException for days outside the month
     */
    public BigDecimal share(YearMonth month, LocalDate from, LocalDate last, ZoneId zone) {
        if (!YearMonth.from(from).equals(month) || !YearMonth.from(last).equals(month) || last.isBefore(from)) {
            throw new IllegalArgumentException(from + " to " + last + " is no part of " + month);
        }
        long days = ChronoUnit.DAYS.between(from, last) + 1;
        if (days == month.lengthOfMonth()) {
            return BigDecimal.ONE;
        }
        var counted = BigDecimal.valueOf(days);
        return switch (this) {
            case DAYS_OF_MONTH -> over(counted, BigDecimal.valueOf(month.lengthOfMonth()));
            case THIRTY_DAYS -> over(counted, BigDecimal.valueOf(30)).min(BigDecimal.ONE);
            case TWELFTH_OF_365_DAYS ->
                over(counted.multiply(TWELVE), BigDecimal.valueOf(365)).min(BigDecimal.ONE);
            case HOURS_OF_MONTH ->
                over(
                        seconds(Duration.between(
                                from.atStartOfDay(zone), last.plusDays(1).atStartOfDay(zone))),
                        seconds(new BillingMonth(month, zone).interval().toDuration()));
        };
    }

    private static BigDecimal seconds(Duration length) {
        return BigDecimal.valueOf(length.toSeconds());
    }

    private static BigDecimal over(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL128);
    }
}
