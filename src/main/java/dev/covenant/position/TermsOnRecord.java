package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.position.notices.NoticeDirectory;
import dev.covenant.position.term.RenewalFacts;
import dev.covenant.position.term.TrancheStarts;
import dev.covenant.terms.Renewal;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;

/** A contract's timeline with all that is on record of it: rulings on readings, changes of address and of signatories. */
public final class TermsOnRecord {

    private TermsOnRecord() {}

    /**
     * The timeline with the renewals that are sure by then.
     *
     * @param terms the timeline as the contract file has it
     * @param state what is on record
     * @param asOf the moment judged and what was known
     * @return the timeline with the rulings, the changes, the starts and the renewals
     */
    public static ResolvedTerms renewed(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        var read = of(terms, state, asOf.effective());
        var due = read.renewedTo().isEmpty()
                && read.at(asOf.effective()).clause(Renewal.class).isPresent();
        return due
                ? new RenewalFacts(read, new NoticeFacts(read, state, asOf).all(), asOf.effective()).renewed()
                : read;
    }

    /**
     * The timeline as it stood at a moment.
     *
     * @param terms the timeline as the contract file has it
     * @param state what is on record
     * @param at what happened later is not seen
     * @return the timeline with the rulings, the changes and the starts of tranches
     */
    public static ResolvedTerms of(ResolvedTerms terms, LedgerState state, Instant at) {
        var read = NoticeDirectory.applied(Rulings.applied(terms, state, at), state, at);
        return read.started(TrancheStarts.of(read.at(at), state, at));
    }
}
