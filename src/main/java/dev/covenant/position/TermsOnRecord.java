package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.position.notices.NoticeDirectory;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;

/** A contract's timeline with all that is on record of it: rulings on readings, changes of address and of signatories. */
public final class TermsOnRecord {

    private TermsOnRecord() {}

    /**
     * The timeline as it stood at a moment.
     *
     * @param terms the timeline as the contract file has it
     * @param state what is on record
     * @param at what happened later is not seen
     * @return the timeline with the rulings and the changes
     */
    public static ResolvedTerms of(ResolvedTerms terms, LedgerState state, Instant at) {
        return NoticeDirectory.applied(Rulings.applied(terms, state, at), state, at);
    }
}
