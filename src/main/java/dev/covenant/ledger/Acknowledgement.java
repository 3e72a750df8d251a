package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * The other side acknowledges a notice: an act between the parties, not a click on a page.
 *
 * @param envelope who says so
 * @param notice the notice's event id
 * @param by the side that acknowledges
 * @param at when
 * @param comment its words
 * @param accepts whether it accepts the notice as good, and does not merely say that it came
 */
public record Acknowledgement(Envelope envelope, String notice, Side by, Instant at, String comment, boolean accepts)
        implements ContractEvent {}
