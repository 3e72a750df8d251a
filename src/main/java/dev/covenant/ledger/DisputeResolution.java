package dev.covenant.ledger;

import dev.covenant.measure.Money;
import java.time.Instant;

/**
 * The dispute about an invoice is settled, by agreement or decision.
 *
 * @param envelope who says so
 * @param about the invoice's number
 * @param notOwed how much of the disputed sum turned out not to be owed; the rest is
 * @param instrument by what it is settled, such as {@code letter agreement of 3 March 2027}
 * @param at when
 */
public record DisputeResolution(Envelope envelope, String about, Money notOwed, String instrument, Instant at)
        implements ContractEvent {}
