package dev.covenant.terms;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** What somebody probably meant by a word that is not known: the cure that a {@link Problem} offers. */
public final class Nearest {

    private static final int LONGEST = 100;

    private Nearest() {}

    /**
     * The cure for an unknown word.
     *
     * @param word as written
     * @param known the words that would be right
     * @return such as {@code Did you mean "warning"?}, or all that is known where nothing is near
     */
    public static String cure(String word, Collection<String> known) {
        return to(word, known)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElseGet(() -> known.isEmpty()
                        ? "None is known."
                        : "Known are: "
                                + String.join(", ", known.stream().sorted().toList()) + ".");
    }

    /**
     * The known word that differs least, in at most a third of its letters or two; case does not matter.
     *
     * @param word as written
     * @param known the words that would be right
     * @return empty where nothing is near
     */
    public static Optional<String> to(String word, Collection<String> known) {
        int bound = Math.max(2, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= bound)
                .min(Comparator.comparingInt((String candidate) -> distance(word, candidate))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** Letters to insert, drop or replace (Levenshtein 1965); long words are near to nothing. */
    private static int distance(String one, String other) {
        if (one.length() > LONGEST || other.length() > LONGEST) {
            return Integer.MAX_VALUE;
        }
        var from = one.toLowerCase(Locale.ROOT);
        var to = other.toLowerCase(Locale.ROOT);
        var above = new int[to.length() + 1];
        for (int column = 0; column <= to.length(); column++) {
            above[column] = column;
        }
        for (int row = 1; row <= from.length(); row++) {
            var line = new int[to.length() + 1];
            line[0] = row;
            for (int column = 1; column <= to.length(); column++) {
                int replaced = above[column - 1] + (from.charAt(row - 1) == to.charAt(column - 1) ? 0 : 1);
                line[column] = Math.min(replaced, 1 + Math.min(above[column], line[column - 1]));
            }
            above = line;
        }
        return above[to.length()];
    }
}
