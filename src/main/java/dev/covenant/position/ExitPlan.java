package dev.covenant.position;

import dev.covenant.measure.End;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * By when notice must be given so that a wanted day is the last in force. Two dates: {@code planBy}, the safest over
 * all accounts and readings not ruled out, each varied alone, and {@code latest}, by the reading adopted.
 *
 * @param giver the side that would leave
 * @param lastDay the last day it wants to be bound, in the contract's zone
 * @param planBy the safest day of receipt; empty where no reading not ruled out permits the day
 * @param latest the last day of receipt by the adopted reading; empty where nobody adopted one or it forbids the day
 * @param readings each reading, in the order of the contract file
 * @param ifLate what a receipt just after {@code latest} costs; empty without {@code latest}
 * @param ifNone the fees that run on after the wanted day if no notice is given, to the end of the term
 * @param notes what a reader must know besides, each a sentence
 * @param none why there is no plan at all; empty where there is
 */
public record ExitPlan(
        Side giver,
        LocalDate lastDay,
        Optional<ReceiptDay> planBy,
        Optional<ReceiptDay> latest,
        List<ReadingPlan> readings,
        Optional<Lateness> ifLate,
        Optional<CommittedFees> ifNone,
        List<String> notes,
        Optional<String> none) {

    /**
     * Where a late receipt really lands.
     *
     * @param after the last moment in time, at the place of receipt
     * @param counts the day on which anything later counts as received
     * @param why the days in between that do not count, such as {@code 1 Jan is a holiday}; may be empty
     * @param end when the contract then ends
     * @param days how many days after the wanted one
     * @param fees of those days
     */
    public record Lateness(
            ZonedDateTime after, LocalDate counts, List<String> why, End end, long days, CommittedFees fees) {}
}
