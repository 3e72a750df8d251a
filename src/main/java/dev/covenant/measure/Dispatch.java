package dev.covenant.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A notice on its way.
 *
 * @param method how it travels
 * @param sent when it left
 * @param from the zone of the place it left from, in which the day of dispatch is read (The Maria [2021] EWHC 2565
 *     (Comm): a day is the day at the place of the event)
 * @param arrived when it physically arrived, where that is known
 */
public record Dispatch(DeliveryMethod method, Instant sent, ZoneId from, Optional<Instant> arrived) {

    /**
     * Sent now, arrival not known.
     *
     * @param method how it travels
     * @param sent when it left
     * @param from the zone of the place it left from
     * @return the dispatch
     */
    public static Dispatch of(DeliveryMethod method, Instant sent, ZoneId from) {
        return new Dispatch(method, sent, from, Optional.empty());
    }

    /**
     * The day of dispatch at the place of dispatch.
     *
     * @return its date there
     */
    public LocalDate day() {
        return sent.atZone(from).toLocalDate();
    }
}
