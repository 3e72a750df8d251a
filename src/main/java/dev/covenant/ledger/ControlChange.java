package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * Control of a side passes to somebody.
 *
 * @param envelope who says so
 * @param side whose control
 * @param acquirer to whom, by name
 * @param competitor whether a person says that this is a named competitor or not; empty: its name decides
 * @param from when it passed
 * @param at when the other side learned of it
 */
public record ControlChange(
        Envelope envelope, Side side, String acquirer, Optional<Boolean> competitor, Instant from, Instant at)
        implements ContractEvent {}
