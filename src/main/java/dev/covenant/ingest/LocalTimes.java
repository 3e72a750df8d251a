package dev.covenant.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The times of a file's rows. Where the pattern has the date before its one space and the time of day after it, each
 * date and each time of day is parsed once: a file of quarter-hours has 96 times of day, whatever its length.
 */
final class LocalTimes {

    private final DateTimeFormatter pattern;
    private final boolean separable;
    private final Map<String, LocalTime> times = new HashMap<>();
    private String dateText = "";
    private LocalDate date = LocalDate.EPOCH;

    LocalTimes(DateTimeFormatter pattern, String patternText) {
        this.pattern = pattern;
        this.separable = patternText.matches("[yuMLdEeD/.-]+ [HmsSnN:.]+");
    }

    /** The time of a row; empty where the text does not have the pattern's form. */
    Optional<LocalDateTime> read(String text) {
        int space = separable ? text.indexOf(' ') : -1;
        if (space < 0) {
            return parsed(text);
        }
        var day = text.substring(0, space);
        var time = text.substring(space + 1);
        var known = day.equals(dateText) ? times.get(time) : null;
        if (known != null) {
            return Optional.of(date.atTime(known));
        }
        var parsed = parsed(text);
        // 24:00 belongs to the day that its text names and is no time of day
        parsed.filter(local -> !endsDay(text)).ifPresent(local -> {
            dateText = day;
            date = local.toLocalDate();
            times.put(time, local.toLocalTime());
        });
        return parsed;
    }

    private Optional<LocalDateTime> parsed(String text) {
        try {
            return Optional.of(LocalDateTime.parse(text, pattern));
        } catch (DateTimeException noTime) {
            if (!endsDay(text)) {
                return Optional.empty();
            }
        }
        try {
            // 24:00 is the midnight that ends the day (ISO 8601)
            return Optional.of(
                    LocalDateTime.parse(text.replace("24:00", "00:00"), pattern).plusDays(1));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }

    private static boolean endsDay(String text) {
        return text.contains("24:00");
    }
}
