package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * A side puts another party in its place.
 *
 * @param envelope who says so
 * @param side whose place
 * @param to the new party's name
 * @param ground why it may
 * @param from from when, included
 * @param at when the other side was told
 * @param addressee to whom notices go from then on, where it changes
 * @param place where they go, where it changes
 * @param email the new e-mail address, where it changes
 */
public record PartyAssignment(
        Envelope envelope,
        Side side,
        String to,
        Ground ground,
        Instant from,
        Instant at,
        Optional<String> addressee,
        Optional<String> place,
        Optional<String> email)
        implements ContractEvent {

    /** Why a side may assign. */
    public enum Ground {
        /** The other side consented. */
        CONSENT,
        /** The clause permits it without consent. */
        CLAUSE,
        /** None is shown. */
        NONE
    }
}
