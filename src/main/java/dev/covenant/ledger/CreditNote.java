package dev.covenant.ledger;

import dev.covenant.measure.Money;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.YearMonth;

/**
 * A credit granted, or refused with a sum of zero.
 *
 * @param envelope who says so
 * @param at when
 * @param month whose credit
 * @param by the side that grants it
 * @param amount how much
 */
public record CreditNote(Envelope envelope, Instant at, YearMonth month, Side by, Money amount)
        implements ContractEvent {}
