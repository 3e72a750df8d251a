package dev.covenant.ledger;

import java.time.Instant;

/**
 * A person's ruling on a question that the engine leaves open.
 *
 * @param envelope who says so
 * @param about what is ruled on: a notice's event id, or a reading as {@code clause/reading}
 * @param verdict such as {@code valid}, {@code invalid}, {@code adopted}, {@code ruled-out}
 * @param by the person
 * @param at when
 * @param reason why
 */
public record Ruling(Envelope envelope, String about, String verdict, String by, Instant at, String reason)
        implements ContractEvent {}
