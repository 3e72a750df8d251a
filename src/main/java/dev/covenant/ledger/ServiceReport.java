package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.YearMonth;

/**
 * The report on the service of a month.
 *
 * @param envelope who says so
 * @param at when it was sent
 * @param month which
 * @param by the side that reports
 */
public record ServiceReport(Envelope envelope, Instant at, YearMonth month, Side by) implements ContractEvent {}
