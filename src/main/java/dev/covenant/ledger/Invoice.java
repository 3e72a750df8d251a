package dev.covenant.ledger;

import dev.covenant.measure.Money;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An invoice. What is due and when follows from the contract, not from what is printed on it.
 *
 * @param envelope who says so
 * @param number its number, by which payments and disputes name it
 * @param by the side that sends it
 * @param amount its total
 * @param committed whether it is for fees owed anyway, and not for what was used or done
 * @param issued the day on it; empty: not known
 * @param received when it was received; empty: not known
 * @param due the due day printed on it, kept for comparison; empty: none
 * @param at when it happened
 */
public record Invoice(
        Envelope envelope,
        String number,
        Side by,
        Money amount,
        boolean committed,
        Optional<LocalDate> issued,
        Optional<Instant> received,
        Optional<LocalDate> due,
        Instant at)
        implements ContractEvent {}
