package dev.covenant.ingest;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** What somebody probably meant by a word that is not known. */
final class Nearest {

    private Nearest() {}

    /** A question to add to a message, such as {@code Did you mean "kWh"?}, or the whole choice where none is near. */
    static String cure(String word, Collection<String> known) {
        int bound = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= bound)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> "Did you mean \"" + candidate + "\"?")
                .orElseGet(() -> known.isEmpty()
                        ? "None is known."
                        : "Known: " + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    /** Edit distance, letters compared without case (Levenshtein 1965). */
    private static int distance(String left, String right) {
        var a = left.toLowerCase(Locale.ROOT);
        var b = right.toLowerCase(Locale.ROOT);
        if (a.length() > 100 || b.length() > 100) {
            return Integer.MAX_VALUE;
        }
        var row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
