package dev.covenant.terms;

import java.time.LocalDate;

/**
 * Term and expiry (DOMAIN 1.1): "through May 2029" ends 31 May 2029 at 24:00.
 *
 * @param text identity and words
 * @param firstDay the first day in force
 * @param lastDay the last day in force, to its 24:00 in the contract's zone
 */
public record Term(ClauseText text, LocalDate firstDay, LocalDate lastDay) implements Clause {

    /** The same with another last day, by renewal. */
    Term renewedTo(LocalDate day) {
        return new Term(text, firstDay, day);
    }
}
