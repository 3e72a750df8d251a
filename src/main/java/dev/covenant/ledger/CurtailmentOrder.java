package dev.covenant.ledger;

import dev.covenant.measure.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * An order to draw less, by the grid or the utility.
 *
 * @param envelope who says so
 * @param at when it was given: from then on the response is timed
 * @param power how much less; empty: it did not say
 * @param until when load may be restored; empty: it goes on
 * @param by who gave it; may be empty
 */
public record CurtailmentOrder(
        Envelope envelope, Instant at, Optional<Quantity> power, Optional<Instant> until, String by)
        implements ContractEvent {}
