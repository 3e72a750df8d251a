package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * A side asks to audit the other.
 *
 * @param envelope who says so
 * @param by the side that asks
 * @param what is to be audited
 * @param notice the event id of the notice that asks; empty: {@code at} is its receipt
 * @param at when the request was received, or recorded
 */
public record AuditRequest(Envelope envelope, Side by, String what, Optional<String> notice, Instant at)
        implements ContractEvent {}
