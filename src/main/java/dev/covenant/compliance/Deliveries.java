package dev.covenant.compliance;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The delivery table. */
public interface Deliveries {

    /**
     * Stores a delivery in the caller's transaction.
     *
     * @param delivery in state SCHEDULED
     * @return false where one of its id is on record already, which is then left as it is
     */
    boolean schedule(Delivery delivery);

    /**
     * One delivery.
     *
     * @param id its id
     * @return empty where there is none
     */
    Optional<Delivery> find(String id);

    /**
     * Deliveries in some states.
     *
     * @param states which
     * @return oldest first
     */
    List<Delivery> in(Set<Delivery.State> states);

    /**
     * How many deliveries are in some states.
     *
     * @param states which
     * @return at least 0
     */
    default long count(Set<Delivery.State> states) {
        return in(states).size();
    }

    /**
     * Marks, durably and before the first byte goes out, that an attempt begins; counts it.
     *
     * @param id the delivery's id
     * @param at when
     */
    void begin(String id, Instant at);

    /**
     * Stores what an attempt came to, with its row and its journal entry, in one transaction.
     *
     * @param attempt the attempt
     */
    void record(DeliveryAttempt attempt);
}
