package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * What the other side says to a cure that was asserted.
 *
 * @param envelope who says so
 * @param about the breach's event id
 * @param by the side that answers
 * @param accepted true: the breach is cured; false: disputed
 * @param at when
 * @param reason why
 */
public record CureResponse(Envelope envelope, String about, Side by, boolean accepted, Instant at, String reason)
        implements ContractEvent {}
