package dev.covenant.ledger;

import dev.covenant.measure.Money;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * A side disputes an invoice, in whole or in part, or a finding.
 *
 * @param envelope who says so
 * @param about the invoice's number, or the finding
 * @param by the side that disputes
 * @param amount how much of it; empty: all
 * @param reason why; empty: none given
 * @param at when the dispute was raised
 */
public record Dispute(
        Envelope envelope, String about, Side by, Optional<Money> amount, Optional<String> reason, Instant at)
        implements ContractEvent {}
