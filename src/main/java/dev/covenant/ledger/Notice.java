package dev.covenant.ledger;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A notice as it happened; what it is worth is judged elsewhere.
 *
 * @param envelope who says so
 * @param kind what it does
 * @param giver the side that gives it
 * @param signedBy names under it; empty: none seen
 * @param addressee to whom
 * @param address where it was sent, as written; empty: not known
 * @param methods how it travelled, one or several
 * @param sent when it left
 * @param arrived when it physically arrived, where known
 * @param reliesOn the clause number it names, where it names one
 * @param names the last day it names, where it names one
 * @param withoutPrejudiceTo the id of an earlier notice it protects, where it says so
 * @param about the id of the event that gives rise to it, such as the breach it complains of
 * @param contents what else it says and how; empty: not known
 * @param original SHA-256 in hex of the notice as it came or went, where it is kept
 */
public record Notice(
        Envelope envelope,
        Kind kind,
        Side giver,
        List<String> signedBy,
        String addressee,
        Optional<String> address,
        List<DeliveryMethod> methods,
        Instant sent,
        Optional<Instant> arrived,
        Optional<String> reliesOn,
        Optional<LocalDate> names,
        Optional<String> withoutPrejudiceTo,
        Optional<String> about,
        Optional<Contents> contents,
        Optional<String> original)
        implements ContractEvent {

    @Override
    public Instant at() {
        return sent;
    }

    /**
     * What a notice says and how, as far as that is on record.
     *
     * @param party in whose name it is given, as written
     * @param inWriting whether it is in writing
     * @param language in which it is written
     * @param particulars whether it gives the particulars of the breach
     * @param copiedTo who got copies
     */
    public record Contents(
            Optional<String> party,
            Optional<Boolean> inWriting,
            Optional<String> language,
            Optional<Boolean> particulars,
            Optional<List<String>> copiedTo) {}

    /** What a notice does. */
    public enum Kind {
        /** Ends the contract for convenience. */
        TERMINATION,
        /** Ends the contract for a cause, such as a breach that was not cured. */
        TERMINATION_FOR_CAUSE,
        /** Says that the other side is in breach. */
        BREACH,
        /** Says that the term is not to renew. */
        NON_RENEWAL,
        /** Has the term renew, where that takes a notice. */
        RENEWAL,
        /** Tells the fee of a renewal. */
        RENEWAL_PRICE,
        /** Any other. */
        OTHER;

        /**
         * Whether it changes how long the contract runs, or prepares that: contracts ask more of its form.
         *
         * @return false where any method will do and nothing but its receipt matters
         */
        public boolean solemn() {
            return this != RENEWAL_PRICE && this != OTHER;
        }
    }
}
