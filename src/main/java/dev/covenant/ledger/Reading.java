package dev.covenant.ledger;

import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;

/**
 * One reading of a meter over {@code [from, to)}: mean power, or the energy of the interval. Its identity is the
 * interval key (from, contract, meter, measure, workload, to).
 *
 * @param envelope who says so
 * @param series the line it belongs to
 * @param from start, included
 * @param to end, excluded; after from
 * @param value as read, in the meter's own unit
 * @param estimated whether the sender estimated it
 */
public record Reading(Envelope envelope, Series series, Instant from, Instant to, Quantity value, boolean estimated)
        implements ContractEvent {

    @Override
    public Instant at() {
        return from;
    }

    /**
     * The mean power over the interval.
     *
     * @return as read where power was read; energy over hours where energy was read
     */
    public Quantity power() {
        return switch (value.unit()) {
            case MWH -> new Quantity(perHour(value.value()), Unit.MW);
            case KWH -> new Quantity(perHour(value.value()), Unit.KW);
            default -> value;
        };
    }

    private BigDecimal perHour(BigDecimal energy) {
        var seconds = BigDecimal.valueOf(Duration.between(from, to).toSeconds());
        return energy.multiply(BigDecimal.valueOf(3600)).divide(seconds, MathContext.DECIMAL128);
    }
}
