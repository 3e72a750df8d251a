package dev.covenant.measure;

import com.opengamma.strata.basics.date.DayCount;
import com.opengamma.strata.basics.date.DayCounts;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.Optional;

/**
 * How days are counted for interest, and over how many a year is divided. The days are those of Strata's day counts,
 * taken as whole numbers; the fraction of a year is kept exact and is never a binary floating-point number.
 */
public enum DayCounting {
    /** Actual days over 365, leap years as well (ISDA "Actual/365 (Fixed)"). */
    ACT_365F("ACT/365F", DayCounts.ACT_365F, 365),
    /** Actual days over 360 (ISDA "Actual/360"). */
    ACT_360("ACT/360", DayCounts.ACT_360, 360),
    /** Actual days over 364. */
    ACT_364("ACT/364", DayCounts.ACT_364, 364),
    /** Actual days but 29 February, over 365. */
    NL_365("NL/365", DayCounts.NL_365, 365),
    /** Actual days, those of a leap year over 366 and all others over 365 (ISDA "Actual/Actual"). */
    ACT_ACT_ISDA("ACT/ACT", DayCounts.ACT_ACT_ISDA, 365 * 366),
    /** Months of 30 days; the 31st is the 30th, at the end only where the beginning was moved or is the 30th (ISDA). */
    THIRTY_360("30/360", DayCounts.THIRTY_360_ISDA, 360),
    /** Months of 30 days; the 31st is the 30th at both ends (ISDA "30E/360", Eurobond). */
    THIRTY_E_360("30E/360", DayCounts.THIRTY_E_360, 360),
    /** Months of 30 days; an end on the 31st is the 1st of the next month. */
    THIRTY_E_PLUS_360("30E+/360", DayCounts.THIRTY_EPLUS_360, 360),
    /** Months of 30 days by the United States rule, a month end of February as in the first example of that rule. */
    THIRTY_U_360("30U/360", DayCounts.THIRTY_U_360, 360);

    private final String word;

    @SuppressWarnings("ImmutableEnumChecker") // Strata's day counts are constants
    private final DayCount days;

    private final int year;

    DayCounting(String word, DayCount days, int year) {
        this.word = word;
        this.days = days;
        this.year = year;
    }

    /**
     * A part of a year, exact.
     *
     * @param numerator days, weighted for ACT/ACT
     * @param denominator what they are divided by; never 0
     */
    public record YearFraction(long numerator, int denominator) {}

    /**
     * The days that bear interest.
     *
     * @param from the last day without interest, such as the due day
     * @param to the last day with interest; on or after {@code from}
     * @return at least 0
     */
    public int days(LocalDate from, LocalDate to) {
        return days.days(from, to);
    }

    /**
     * The same as a part of a year.
     *
     * @param from the last day without interest
     * @param to the last day with interest; on or after {@code from}
     * @return days over the year of this count
     */
    public YearFraction fraction(LocalDate from, LocalDate to) {
        if (this != ACT_ACT_ISDA) {
            return new YearFraction(days(from, to), year);
        }
        long weighted = 0;
        var day = from;
        while (day.isBefore(to)) {
            var turn = LocalDate.of(day.getYear() + 1, 1, 1);
            var end = turn.isBefore(to) ? turn : to;
            weighted += days(day, end) * (Year.isLeap(day.getYear()) ? 365L : 366L);
            day = end;
        }
        return new YearFraction(weighted, year);
    }

    /**
     * Whether every day is the same part of a year, so that there is one daily sum.
     *
     * @return false for ACT/ACT only
     */
    public boolean evenDays() {
        return this != ACT_ACT_ISDA;
    }

    /**
     * By how many a year is divided.
     *
     * @return such as 365
     */
    public int year() {
        return year;
    }

    /**
     * As contracts write it.
     *
     * @return such as {@code ACT/365F}
     */
    public String word() {
        return word;
    }

    /**
     * The count written so.
     *
     * @param word such as {@code ACT/365F}
     * @return empty where there is none
     */
    public static Optional<DayCounting> parse(String word) {
        return Arrays.stream(values()).filter(count -> count.word.equals(word)).findFirst();
    }
}
