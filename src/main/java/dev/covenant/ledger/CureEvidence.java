package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * A side asserts that a breach is cured, wholly or in part.
 *
 * @param envelope who says so
 * @param about the breach's event id
 * @param by the side that asserts it
 * @param at when the cure was done
 * @param evidence what shows it
 * @param partial whether only a part is cured
 */
public record CureEvidence(Envelope envelope, String about, Side by, Instant at, String evidence, boolean partial)
        implements ContractEvent {}
