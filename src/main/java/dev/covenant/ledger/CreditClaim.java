package dev.covenant.ledger;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Money;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;

/**
 * A claim for the credit of a month; when it counts as received is judged elsewhere.
 *
 * @param envelope who says so
 * @param at when it was sent
 * @param month whose credit
 * @param by the side that claims
 * @param method how it travelled
 * @param arrived when it physically arrived; empty: not known
 * @param amount how much it claims; empty: it names no sum
 */
public record CreditClaim(
        Envelope envelope,
        Instant at,
        YearMonth month,
        Side by,
        DeliveryMethod method,
        Optional<Instant> arrived,
        Optional<Money> amount)
        implements ContractEvent {}
