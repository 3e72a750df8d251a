package dev.covenant.terms;

import dev.covenant.measure.DemandRatchet;
import java.util.Optional;

/**
 * Billed demand that a ratchet keeps from falling (DOMAIN 1.12): a clause of kind {@code demand-ratchet}.
 *
 * @param text identity and words
 * @param meter whose demand counts
 * @param workload whose demand counts
 * @param measured how demand is measured
 * @param ratchet its share and its months
 * @param price of the billed demand, a month; empty: the contract sets none
 */
public record RatchetedDemand(
        ClauseText text,
        String meter,
        String workload,
        DemandMeasurement measured,
        DemandRatchet ratchet,
        Optional<PowerPrice> price)
        implements Clause {}
