package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * What a party chooses after a late delivery.
 *
 * @param envelope who says so
 * @param at when it was received by the other side
 * @param by the side that chooses
 * @param choice what it chooses
 */
public record DeliveryElection(Envelope envelope, Instant at, Side by, Choice choice) implements ContractEvent {

    /** The two ways on. */
    public enum Choice {
        /** Leave the agreement. */
        LEAVE,
        /** Keep what was delivered, at a fee in proportion. */
        TAKE
    }
}
