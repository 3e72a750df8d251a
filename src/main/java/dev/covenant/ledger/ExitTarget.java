package dev.covenant.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A person on our side wants the contract to end on a day; the latest one set counts.
 *
 * @param envelope who says so
 * @param lastDay the last day we want to be bound, in the contract's zone; empty: the target is given up
 * @param by who set it
 * @param at when
 * @param reason why; may be empty
 */
public record ExitTarget(Envelope envelope, Optional<LocalDate> lastDay, String by, Instant at, String reason)
        implements ContractEvent {

    /**
     * A target without a reason.
     *
     * @param envelope who says so
     * @param lastDay the last day we want to be bound; empty: the target is given up
     * @param by who set it
     * @param at when
     */
    public ExitTarget(Envelope envelope, Optional<LocalDate> lastDay, String by, Instant at) {
        this(envelope, lastDay, by, at, "");
    }
}
