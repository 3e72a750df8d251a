package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * The service, or a part of it, was down.
 *
 * @param envelope who says so
 * @param at when it began
 * @param to when it ended, excluded; empty: it goes on
 * @param part of the service, such as {@code feed-a}; empty: all of it
 * @param causedBy the side that caused it; empty: neither, or it is not known
 * @param cause why, as reported; empty: nothing was said
 */
public record Outage(
        Envelope envelope,
        Instant at,
        Optional<Instant> to,
        Optional<String> part,
        Optional<Side> causedBy,
        Optional<String> cause)
        implements ContractEvent {}
