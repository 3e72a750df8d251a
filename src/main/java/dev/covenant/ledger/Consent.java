package dev.covenant.ledger;

import dev.covenant.measure.Quantity;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * A consent in writing, such as to a burst above the demand limit.
 *
 * @param envelope who says so
 * @param at when it was given
 * @param by the side that consents
 * @param what what is consented to, in its words; may be empty
 * @param from from when it holds, included; empty: from when it was given
 * @param until until when, excluded; empty: until it is withdrawn
 * @param power up to which power; empty: it sets none
 */
public record Consent(
        Envelope envelope,
        Instant at,
        Side by,
        String what,
        Optional<Instant> from,
        Optional<Instant> until,
        Optional<Quantity> power)
        implements ContractEvent {}
