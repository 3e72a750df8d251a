package dev.covenant.terms;

import java.util.List;

/**
 * A clause carried as words only, so that the file can be read next to the signed text. Nothing is computed from it.
 *
 * @param text identity and words
 * @param kind one of {@link #KINDS}
 */
public record OtherClause(ClauseText text, String kind) implements Clause {

    /** The kinds known by name, in the order in which contracts have them. */
    public static final List<String> KINDS =
            List.of("definitions", "minimum-commitment", "proration", "escalator", "general");
}
