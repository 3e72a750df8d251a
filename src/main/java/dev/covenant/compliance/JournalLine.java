package dev.covenant.compliance;

import java.time.Instant;
import java.util.Optional;

/**
 * A row to be written to the journal, in the transaction of what it tells.
 *
 * @param lane which lane writes; {@link #OUTER} for what no contract's lane writes
 * @param sequence the lane's own count, from 1, without gaps
 * @param written when
 * @param kind what it tells
 * @param contract the contract it is of, where it is of one
 * @param label who may see it
 * @param payload records, maps with string keys, lists and strings; written as JSON
 */
public record JournalLine(
        int lane, long sequence, Instant written, Kind kind, Optional<String> contract, Label label, Object payload) {

    /** The lane of what no contract's lane writes: misfits, and attempts at delivery. */
    public static final int OUTER = 0;

    /** What a row tells. */
    public enum Kind {
        /** A batch of events came in. */
        BATCH,
        /** Something could not be understood. */
        MISFIT,
        /** A contract is judged by another version of rules or terms from now on. */
        ACTIVATION,
        /** An evaluation changed something. */
        EVALUATION,
        /** A finding took a step. */
        TRANSITION,
        /** A person acted. */
        ACT,
        /** An attempt at a delivery ended. */
        DELIVERY,
        /** An original was filed with a contract. */
        FILED
    }
}
