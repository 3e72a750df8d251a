package dev.covenant.ledger;

import dev.covenant.measure.Money;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * A payment, as of the moment it counts as paid.
 *
 * @param envelope who says so
 * @param invoice the number of the invoice that the payer names; empty: none
 * @param by the side that pays
 * @param amount how much
 * @param at when it counts as paid
 */
public record Payment(Envelope envelope, Optional<String> invoice, Side by, Money amount, Instant at)
        implements ContractEvent {}
