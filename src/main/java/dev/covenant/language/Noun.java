package dev.covenant.language;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import java.util.List;
import java.util.Optional;

/**
 * A noun by which rules speak of a fact record, and what can be said of it.
 *
 * @param words singular, lower case, such as {@code billing month}
 * @param plural such as {@code billing months}
 * @param meaning what it is, for the glossary
 * @param type the record
 * @param phrases what can be said of it, in the record's order
 */
public record Noun(String words, String plural, String meaning, Class<? extends Fact> type, List<Phrase> phrases) {

    /**
     * Whether a rule can be about it.
     *
     * @return true for a record with a key of its own
     */
    public boolean isSubject() {
        return Subject.class.isAssignableFrom(type);
    }

    /**
     * The phrase of these words.
     *
     * @param phrase lower case, without article
     * @return empty where the noun has none such
     */
    public Optional<Phrase> phrase(String phrase) {
        return phrases.stream().filter(p -> p.words().equals(phrase)).findFirst();
    }

    /** The article before the singular. */
    String article() {
        return "aeiou".indexOf(words.charAt(0)) >= 0 ? "an" : "a";
    }
}
