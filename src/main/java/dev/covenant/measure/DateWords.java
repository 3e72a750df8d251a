package dev.covenant.measure;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days and moments as people read them, always with the weekday and, for moments, the zone. */
public final class DateWords {
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter PLAIN = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm zzz", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT_MOMENT =
            DateTimeFormatter.ofPattern("EEE d MMM HH:mm zzz", Locale.ENGLISH);

    private DateWords() {}

    /**
     * A day without its year.
     *
     * @param day any
     * @return such as {@code Thu 31 Dec}
     */
    public static String shortDay(LocalDate day) {
        return SHORT.format(day);
    }

    /**
     * A day.
     *
     * @param day any
     * @return such as {@code Thu 31 Dec 2026}
     */
    public static String day(LocalDate day) {
        return LONG.format(day);
    }

    /**
     * A day as a contract names it, without its weekday.
     *
     * @param day any
     * @return such as {@code 31 December 2026}
     */
    public static String plainDay(LocalDate day) {
        return PLAIN.format(day);
    }

    /**
     * A moment in its own zone.
     *
     * @param moment any
     * @return such as {@code Thu 31 Dec 2026 17:00 CST}
     */
    public static String moment(ZonedDateTime moment) {
        return MOMENT.format(moment);
    }

    /**
     * A moment in its own zone, without its year.
     *
     * @param moment any
     * @return such as {@code Thu 31 Dec 17:00 CST}
     */
    public static String shortMoment(ZonedDateTime moment) {
        return SHORT_MOMENT.format(moment);
    }
}
