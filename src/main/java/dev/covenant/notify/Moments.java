package dev.covenant.notify;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Moments as a mail prints them: weekday, day, time and zone; midnight as 24:00 of the day that ends with it. */
final class Moments {

    private static final DateTimeFormatter LONG = DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ENGLISH);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);

    private Moments() {}

    /** As {@code Wed 30 Dec 2026, 17:00 CST}. */
    static String full(ZonedDateTime moment) {
        return print(moment, LONG, ", ");
    }

    /** As {@code Wed 30 Dec 17:00 CST}; with the year where it is another than that of the mail. */
    static String brief(ZonedDateTime moment, Instant mailed) {
        boolean sameYear = mailed.atZone(moment.getZone()).getYear() == moment.getYear();
        return print(moment, sameYear ? SHORT : LONG, " ");
    }

    /** As {@code 37 days left}, {@code today} or {@code window passed}. */
    static String left(ZonedDateTime moment, Instant mailed) {
        if (!mailed.isBefore(moment.toInstant())) {
            return "window passed";
        }
        long days = ChronoUnit.DAYS.between(
                mailed.atZone(moment.getZone()).toLocalDate(), lastDay(moment).toLocalDate());
        return days <= 0 ? "today" : days == 1 ? "1 day left" : days + " days left";
    }

    private static String print(ZonedDateTime moment, DateTimeFormatter day, String between) {
        var time = isMidnight(moment) ? "24:00" : TIME.format(moment);
        return day.format(lastDay(moment)) + between + time + " " + ZONE.format(moment);
    }

    private static ZonedDateTime lastDay(ZonedDateTime moment) {
        return isMidnight(moment) ? moment.minusDays(1) : moment;
    }

    private static boolean isMidnight(ZonedDateTime moment) {
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT);
    }
}
