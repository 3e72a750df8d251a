package dev.covenant.ledger;

import java.time.Instant;

/**
 * An event of force majeure is over.
 *
 * @param envelope who says so
 * @param about the id of the event
 * @param at its end, excluded
 */
public record ForceMajeureEnd(Envelope envelope, String about, Instant at) implements ContractEvent {}
