package dev.covenant.ledger;

import dev.covenant.measure.Quantity;
import java.time.Instant;

/**
 * A test of delivered capacity.
 *
 * @param envelope who says so
 * @param from its start, included
 * @param to its end, excluded
 * @param power the committed capacity it was for
 * @param held the capacity that was there throughout
 */
public record DeliveryTest(Envelope envelope, Instant from, Instant to, Quantity power, Quantity held)
        implements ContractEvent {
    @Override
    public Instant at() {
        return to;
    }
}
