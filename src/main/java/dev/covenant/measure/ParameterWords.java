package dev.covenant.measure;

import java.time.DateTimeException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The words in which values of parameters are written; a value that cannot be read is empty. */
final class ParameterWords {
    private static final Pattern SWITCHES = Pattern.compile("saturday ([a-z-]+), sunday ([a-z-]+), holiday ([a-z-]+)");

    private ParameterWords() {}

    static Optional<Rolls> rolls(String text) {
        var switches = SWITCHES.matcher(text);
        if (!switches.matches()) {
            return roll(text).map(Rolls::all);
        }
        var saturday = roll(switches.group(1));
        var sunday = roll(switches.group(2));
        var holiday = roll(switches.group(3));
        return saturday.flatMap(sat -> sunday.flatMap(sun -> holiday.map(hol -> new Rolls(sat, sun, hol))));
    }

    static Optional<Roll> roll(String word) {
        return List.of(Roll.values()).stream()
                .filter(roll -> Rolls.word(roll).equals(word))
                .findFirst();
    }

    static Optional<Integer> number(String text, String unit) {
        return text.equals("none")
                ? Optional.of(0)
                : text.matches("[0-9]{1,2} " + unit)
                        ? Optional.of(Integer.parseInt(text.substring(0, text.indexOf(' '))))
                        : Optional.empty();
    }

    static Optional<DayEnd> dayEnd(String text) {
        if (text.equals("24:00")) {
            return Optional.of(DayEnd.MIDNIGHT);
        }
        try {
            return Optional.of(new DayEnd(Optional.of(LocalTime.parse(text))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String either(List<String> words) {
        var quoted = new ArrayList<String>();
        words.forEach(word -> quoted.add("`" + word + "`"));
        var last = quoted.remove(quoted.size() - 1);
        return String.join(", ", quoted) + " or " + last;
    }
}
