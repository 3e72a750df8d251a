package dev.covenant.ledger;

import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * More time for a cure: claimed under the clause with a statement of diligence, or agreed between the sides.
 *
 * @param envelope who says so
 * @param about the breach's event id
 * @param by the side that claims it
 * @param until the last day claimed or agreed; empty: as long as the clause allows
 * @param diligence the statement on how the cure is pursued, or the paper that agrees to more time
 * @param agreed whether the other side agreed, so that the clause's limit does not matter
 * @param at when
 */
public record CureExtension(
        Envelope envelope,
        String about,
        Side by,
        Optional<LocalDate> until,
        String diligence,
        boolean agreed,
        Instant at)
        implements ContractEvent {}
