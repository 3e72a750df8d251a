package dev.covenant.ledger;

import dev.covenant.measure.Quantity;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Optional;

/**
 * An event of force majeure. Notice of it is a {@link Notice} about it; its end, where it is not known yet, a
 * {@link ForceMajeureEnd}.
 *
 * @param envelope who says so
 * @param at its onset
 * @param to its end, excluded; empty: not over, or not known
 * @param by the side it hinders
 * @param power the capacity it takes away; empty: all
 * @param noticeSent when notice of it was sent, where the report of it says so
 * @param noticeArrived when that notice arrived, where the report of it says so
 * @param cause what happened; empty: nothing was said
 */
public record ForceMajeure(
        Envelope envelope,
        Instant at,
        Optional<Instant> to,
        Side by,
        Optional<Quantity> power,
        Optional<Instant> noticeSent,
        Optional<Instant> noticeArrived,
        Optional<String> cause)
        implements ContractEvent {}
