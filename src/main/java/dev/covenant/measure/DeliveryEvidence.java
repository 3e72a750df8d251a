package dev.covenant.measure;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What became of a notice after it was sent, by one method.
 *
 * @param proofs what shows that it reached its addressee, and when
 * @param bounced when a message came back that it could not be delivered
 * @param outOfOffice when an answer came that the recipient is away
 * @param returns the day on which the recipient is back, where that is known
 * @param postStopped days on which no post was carried, such as those of a strike, at the place of receipt
 * @param assumed whether delivery is assumed to go smoothly, because the notice is only planned
 */
public record DeliveryEvidence(
        Map<DeliveryProof, Instant> proofs,
        Optional<Instant> bounced,
        Optional<Instant> outOfOffice,
        Optional<LocalDate> returns,
        Set<LocalDate> postStopped,
        boolean assumed) {

    /** Nothing is on record. */
    public static final DeliveryEvidence NONE = of(false);

    /** Nothing is on record because the notice is only planned: delivery is assumed to go smoothly. */
    public static final DeliveryEvidence ASSUMED = of(true);

    /** Copies what it is given. */
    public DeliveryEvidence {
        proofs = Map.copyOf(proofs);
        postStopped = Set.copyOf(postStopped);
    }

    private static DeliveryEvidence of(boolean assumed) {
        return new DeliveryEvidence(Map.of(), Optional.empty(), Optional.empty(), Optional.empty(), Set.of(), assumed);
    }

    /**
     * This and one more proof; of two of a kind the earlier stays.
     *
     * @param proof of what kind
     * @param at when
     * @return the evidence with it
     */
    public DeliveryEvidence with(DeliveryProof proof, Instant at) {
        var all = new EnumMap<DeliveryProof, Instant>(DeliveryProof.class);
        all.putAll(proofs);
        all.merge(proof, at, (a, b) -> a.isBefore(b) ? a : b);
        return new DeliveryEvidence(all, bounced, outOfOffice, returns, postStopped, assumed);
    }

    /**
     * This and a message that it could not be delivered.
     *
     * @param at when it came back
     * @return the evidence with it
     */
    public DeliveryEvidence bouncedAt(Instant at) {
        return new DeliveryEvidence(proofs, Optional.of(at), outOfOffice, returns, postStopped, assumed);
    }

    /**
     * This and an answer that the recipient is away.
     *
     * @param at when the answer came
     * @param back the day of return, where it says so
     * @return the evidence with it
     */
    public DeliveryEvidence outOfOfficeAt(Instant at, Optional<LocalDate> back) {
        return new DeliveryEvidence(proofs, bounced, Optional.of(at), back, postStopped, assumed);
    }

    /**
     * This and days on which no post was carried.
     *
     * @param days at the place of receipt
     * @return the evidence with them
     */
    public DeliveryEvidence withoutPostOn(Set<LocalDate> days) {
        return new DeliveryEvidence(proofs, bounced, outOfOffice, returns, days, assumed);
    }
}
