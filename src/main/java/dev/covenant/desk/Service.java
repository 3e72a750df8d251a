package dev.covenant.desk;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.LastSending;
import dev.covenant.measure.Receipt;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One way in which a notice can travel, with its dates.
 *
 * @param method how
 * @param wished whether it was asked for
 * @param permitted whether the contract permits it for this kind of notice
 * @param words how receipt is deemed, or why the method will not do
 * @param plan the last sending that is safe on every reading; empty where there is none
 * @param latest the last sending by the adopted reading; empty likewise
 * @param receipt when it counts as received if it leaves at the wished moment; empty where nothing can be counted
 * @param showBy the next business day after that, at the place of receipt: if receipt is not shown by its close, serve
 *     again without prejudice to the first; empty without a receipt
 * @param again what serving again at the opening of that day would still do, by each permitted method
 */
public record Service(
        DeliveryMethod method,
        boolean wished,
        boolean permitted,
        String words,
        Optional<LastSending> plan,
        Optional<LastSending> latest,
        Optional<Receipt> receipt,
        Optional<LocalDate> showBy,
        List<Again> again) {

    /**
     * Serving again on a day.
     *
     * @param method how
     * @param received the day on which it then counts as received
     * @param lastDay the last day in force that it then brings by the adopted reading, no earlier than the named one;
     *     empty where nobody adopted one
     */
    public record Again(DeliveryMethod method, LocalDate received, Optional<LocalDate> lastDay) {}
}
