package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How dates, moments and lengths are printed for people, the same in every locale of the machine. */
public final class InWords {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_DATE = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN_DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private InWords() {}

    /**
     * A date with its weekday.
     *
     * @param date any
     * @return such as {@code Thu 31 Dec 2026}
     */
    public static String date(LocalDate date) {
        return DATE.format(date);
    }

    /**
     * A moment with its zone.
     *
     * @param moment any
     * @return such as {@code Thu 31 Dec 2026 17:00 CST}
     */
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    /**
     * A last moment with its zone: midnight is 24:00 of the day before.
     *
     * @param moment any
     * @return such as {@code Thu 31 Dec 2026 24:00 CST}
     */
    public static String until(ZonedDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT) ? End.at(moment).toString() : moment(moment);
    }

    /**
     * A date with its weekday and without its year.
     *
     * @param date any
     * @return such as {@code Thu 31 Dec}
     */
    public static String shortDate(LocalDate date) {
        return SHORT_DATE.format(date);
    }

    /**
     * A date as a contract names it, without its weekday.
     *
     * @param date any
     * @return such as {@code 31 December 2026}
     */
    public static String plainDate(LocalDate date) {
        return PLAIN_DATE.format(date);
    }

    /**
     * A calendar month.
     *
     * @param month any
     * @return such as {@code Jul 2026}
     */
    public static String month(YearMonth month) {
        return MONTH.format(month);
    }

    /**
     * A moment with its zone and without its year.
     *
     * @param moment any
     * @return such as {@code Thu 31 Dec 17:00 CST}
     */
    public static String shortMoment(ZonedDateTime moment) {
        return SHORT_MOMENT.format(moment);
    }

    /**
     * A percentage to one decimal, halves away from zero, but never onto 100 %: what is not the whole is not printed as
     * the whole, nor what is more than it.
     *
     * @param percent such as 101.4043
     * @return such as {@code 101.4 %}; {@code 99.9 %} for 99.9664, {@code 100.1 %} for 100.0004
     */
    public static String percent(BigDecimal percent) {
        var rounded = percent.setScale(1, RoundingMode.HALF_UP);
        boolean ontoAll = rounded.compareTo(ALL) == 0 && percent.compareTo(ALL) != 0;
        var shown = ontoAll
                ? percent.setScale(1, percent.compareTo(ALL) < 0 ? RoundingMode.DOWN : RoundingMode.UP)
                : rounded;
        return shown.toPlainString() + " %";
    }

    /**
     * A length of time.
     *
     * @param length not negative
     * @return such as {@code 2 days 3 h 15 min}
     */
    public static String length(Duration length) {
        var parts = new StringBuilder();
        append(parts, length.toDays(), length.toDays() == 1 ? " day" : " days");
        append(parts, length.toHoursPart(), " h");
        append(parts, length.toMinutesPart(), " min");
        return parts.isEmpty() ? "0 min" : parts.toString();
    }

    private static void append(StringBuilder parts, long count, String unit) {
        if (count > 0) {
            parts.append(parts.isEmpty() ? "" : " ").append(count).append(unit);
        }
    }
}
