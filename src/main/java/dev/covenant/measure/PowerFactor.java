package dev.covenant.measure;

import java.math.BigDecimal;

/**
 * A surcharge on demand for a poor power factor: below the least one, demand is multiplied by 1 + least - factor (DOMAIN
 * 3.3 D10).
 *
 * @param least such as 0.90
 */
public record PowerFactor(BigDecimal least) {

    /**
     * The demand that is billed.
     *
     * @param demand as metered
     * @param factor as metered, at most 1
     * @return the demand itself where the factor is at least the least one
     */
    public Quantity billed(Quantity demand, BigDecimal factor) {
        return factor.compareTo(least) >= 0
                ? demand
                : new Quantity(demand.value().multiply(BigDecimal.ONE.add(least).subtract(factor)), demand.unit());
    }
}
