package dev.covenant.language;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * The moment judged, and the zone in which a rule's today is read.
 *
 * @param moment the moment judged
 * @param zone of the contract
 */
public record Situation(Instant moment, ZoneId zone) {

    /**
     * The day it is.
     *
     * @return in the contract's zone
     */
    public LocalDate today() {
        return moment.atZone(zone).toLocalDate();
    }
}
