package dev.covenant.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/**
 * When a notice counts as received, as well as that can be said. Our own notice counts from the latest plausible
 * moment, theirs from the earliest.
 *
 * @param earliest the earliest plausible moment
 * @param latest the latest plausible moment; equal to the earliest where nothing is in doubt
 * @param zone of the place of receipt, in which the day of receipt is read
 * @param workings how it was found, each a sentence for people
 */
public record Receipt(Instant earliest, Instant latest, ZoneId zone, List<String> workings) {

    /**
     * The day of the earliest plausible receipt.
     *
     * @return at the place of receipt
     */
    public LocalDate earliestDay() {
        return earliest.atZone(zone).toLocalDate();
    }

    /**
     * The day of the latest plausible receipt.
     *
     * @return at the place of receipt
     */
    public LocalDate latestDay() {
        return latest.atZone(zone).toLocalDate();
    }
}
