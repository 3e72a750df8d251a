package dev.covenant.ledger;

import dev.covenant.measure.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What an audit found.
 *
 * @param envelope who says so
 * @param about the request's event id
 * @param billed what was billed for the time audited
 * @param correct what should have been billed, of the same currency
 * @param cost of the audit, where known
 * @param at when
 */
public record AuditReport(
        Envelope envelope, String about, Money billed, Money correct, Optional<Money> cost, Instant at)
        implements ContractEvent {}
