package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * A side did what it owed.
 *
 * @param envelope who says so
 * @param about the duty's subject, such as {@code deletion-certificate}
 * @param by the side that did it
 * @param evidence what shows it
 * @param at when
 */
public record Fulfilment(Envelope envelope, String about, Side by, String evidence, Instant at)
        implements ContractEvent {}
