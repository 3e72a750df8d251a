package dev.covenant.language;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Days as rules write them. */
final class Dates {

    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

    private Dates() {}

    /** Such as {@code 31 Mar 2027}. */
    static String words(LocalDate day) {
        return WORDS.format(day);
    }
}
