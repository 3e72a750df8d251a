package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A side reserves rights, so that going on with performance is not taken for giving them up.
 *
 * @param envelope who says so
 * @param by whose rights
 * @param about which rights, in words
 * @param clauses the ids or numbers of the clauses under which they lie; empty: every clause
 * @param subjects what they are about, such as {@code 2026-10} or a notice's id; empty: every subject of the clauses
 * @param instrument the paper that says so, where one is named
 * @param at when
 */
public record Reservation(
        Envelope envelope,
        Side by,
        String about,
        List<String> clauses,
        List<String> subjects,
        Optional<String> instrument,
        Instant at)
        implements ContractEvent {

    /**
     * Whether a right under a clause about a subject is reserved.
     *
     * @param id the clause's declared id
     * @param number its number as printed
     * @param subject what the right is about
     * @return true where it names the clause or none, and the subject or none
     */
    public boolean covers(String id, String number, String subject) {
        return (clauses.isEmpty() || clauses.contains(id) || clauses.contains(number))
                && (subjects.isEmpty() || subjects.contains(subject));
    }
}
