package dev.covenant.position;

import dev.covenant.measure.End;
import java.time.LocalDate;
import java.util.List;

/**
 * What a notice of termination does by one reading.
 *
 * @param giveFrom the day of receipt that counts: the notice's own, or the first one that the reading permits
 * @param premature whether the notice's own receipt is too early for the reading, so that only a fresh notice on
 *     {@code giveFrom} would count
 * @param dayOne the first day counted
 * @param end the three fields of the end, in the contract's zone
 * @param expires whether the contract ends before the notice would end it, by its term or an earlier notice
 * @param fees from the day of sending to the last day in force, in the contract's zone
 * @param workings how it was counted
 */
public record ExitOutcome(
        LocalDate giveFrom,
        boolean premature,
        LocalDate dayOne,
        End end,
        boolean expires,
        CommittedFees fees,
        List<String> workings) {}
