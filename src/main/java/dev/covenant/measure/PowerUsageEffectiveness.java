package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Facility load over IT load, where a contract counts the one and meters the other.
 *
 * @param ratio at least 1, such as 1.25
 */
public record PowerUsageEffectiveness(BigDecimal ratio) {

    /** Refuses a ratio by which less than the IT load reaches the facility. */
    public PowerUsageEffectiveness {
        if (ratio.compareTo(BigDecimal.ONE) < 0) {
            throw new IllegalArgumentException("a facility cannot draw less than its IT load: " + ratio);
        }
    }

    /**
     * The IT load of a facility load.
     *
     * @param facility power or energy at the utility's meter
     * @return the part that reaches the computers
     */
    public Quantity it(Quantity facility) {
        return new Quantity(facility.value().divide(ratio, MathContext.DECIMAL128), facility.unit());
    }

    /**
     * The facility load of an IT load.
     *
     * @param it power or energy at the computers' bus
     * @return what the facility draws for it
     */
    public Quantity facility(Quantity it) {
        return new Quantity(it.value().multiply(ratio), it.unit());
    }
}
