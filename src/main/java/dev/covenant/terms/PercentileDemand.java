package dev.covenant.terms;

import dev.covenant.measure.Percentile;
import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Demand billed or limited by a percentile (DOMAIN 1.11, 3.2): a clause of kind {@code ninety-fifth-percentile}.
 *
 * @param text identity and words
 * @param meter whose demand counts
 * @param workload whose demand counts
 * @param measured how demand is measured
 * @param percent such as 95
 * @param method how the percentile is found
 * @param limit what it may not be more than; empty: the contract sets none
 * @param price of the percentile, a month; empty: the contract sets none
 */
public record PercentileDemand(
        ClauseText text,
        String meter,
        String workload,
        DemandMeasurement measured,
        BigDecimal percent,
        Percentile.Method method,
        Optional<Quantity> limit,
        Optional<PowerPrice> price)
        implements Clause {}
