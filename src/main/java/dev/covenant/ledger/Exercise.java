package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * A side uses a right.
 *
 * @param envelope who says so
 * @param about the right's subject, such as the breach's event id
 * @param by the side that uses it
 * @param notice the event id of the notice by which it is used; empty: the clause asks for none
 * @param at when; where a notice is named, its receipt counts
 */
public record Exercise(Envelope envelope, String about, Side by, Optional<String> notice, Instant at)
        implements ContractEvent {}
