package dev.covenant.compliance;

import dev.covenant.finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Which severities a row of a table speaks of. The comparison is always written out: {@code warning} is warning alone,
 * {@code at least warning} is warning and critical.
 *
 * @param from the least severity meant, included
 * @param to the greatest severity meant, included
 */
public record SeverityCondition(Severity from, Severity to) {

    /** Whatever the severity. */
    public static final SeverityCondition ANY = new SeverityCondition(Severity.INFORMATION, Severity.CRITICAL);

    private static final String AT_LEAST = "at least ";

    /**
     * Reads a cell.
     *
     * @param text {@code any}, a severity, or {@code at least} and a severity; case does not matter
     * @return empty where it is none of these
     */
    public static Optional<SeverityCondition> parse(String text) {
        var words = text.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        if (words.equals("any")) {
            return Optional.of(ANY);
        }
        if (words.startsWith(AT_LEAST)) {
            return severity(words.substring(AT_LEAST.length())).map(from -> new SeverityCondition(from, ANY.to));
        }
        return severity(words).map(only -> new SeverityCondition(only, only));
    }

    /**
     * All ways to write a cell.
     *
     * @return for a message
     */
    static List<String> forms() {
        var forms = new ArrayList<>(List.of("any"));
        for (Severity severity : Severity.values()) {
            forms.add(word(severity));
        }
        for (Severity severity : Severity.values()) {
            forms.add(AT_LEAST + word(severity));
        }
        return forms;
    }

    /**
     * Whether a severity is meant.
     *
     * @param severity any
     * @return true if so
     */
    public boolean holds(Severity severity) {
        return severity.compareTo(from) >= 0 && severity.compareTo(to) <= 0;
    }

    private static Optional<Severity> severity(String word) {
        for (Severity severity : Severity.values()) {
            if (word(severity).equals(word)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    static String word(Severity severity) {
        return severity.name().toLowerCase(Locale.ROOT);
    }

    /** As a cell has it; {@link #parse} reads it back. */
    @Override
    public String toString() {
        return equals(ANY) ? "any" : from == to ? word(from) : AT_LEAST + word(from);
    }
}
