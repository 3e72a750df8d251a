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
 * @param evidence what else became of it
 */
public record Dispatch(
        DeliveryMethod method, Instant sent, ZoneId from, Optional<Instant> arrived, DeliveryEvidence evidence) {

    /**
     * A notice on record of which nothing but perhaps its arrival is known.
     *
     * @param method how it travels
     * @param sent when it left
     * @param from the zone of the place it left from
     * @param arrived when it physically arrived, where that is known
     */
    public Dispatch(DeliveryMethod method, Instant sent, ZoneId from, Optional<Instant> arrived) {
        this(method, sent, from, arrived, DeliveryEvidence.NONE);
    }

    /**
     * A notice only planned: delivery is assumed to go smoothly.
     *
     * @param method how it travels
     * @param sent when it leaves
     * @param from the zone of the place it leaves from
     * @return the dispatch
     */
    public static Dispatch of(DeliveryMethod method, Instant sent, ZoneId from) {
        return new Dispatch(method, sent, from, Optional.empty(), DeliveryEvidence.ASSUMED);
    }

    /**
     * The day of dispatch at the place of dispatch.
     *
     * @return its date there
     */
    public LocalDate day() {
        return sent.atZone(from).toLocalDate();
    }

    /**
     * The moment of a proof, physical arrival among them.
     *
     * @param proof of what kind
     * @return empty where it is not on record
     */
    public Optional<Instant> proof(DeliveryProof proof) {
        var shown = Optional.ofNullable(evidence.proofs().get(proof));
        return proof == DeliveryProof.ARRIVAL ? arrived.or(() -> shown) : shown;
    }
}
