package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * A side gives up a right: an act between the parties, with its instrument.
 *
 * @param envelope who says so
 * @param about the right's subject, such as the breach's event id
 * @param by the side that gives it up
 * @param instrument the paper, in words
 * @param signed whether it is in writing and signed; another one is shown and does not count by itself
 * @param at when
 */
public record Waiver(Envelope envelope, String about, Side by, String instrument, boolean signed, Instant at)
        implements ContractEvent {}
