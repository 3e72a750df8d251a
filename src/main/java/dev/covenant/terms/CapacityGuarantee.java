package dev.covenant.terms;

import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/**
 * How much of the committed capacity must be available, and for how long it may be less (DOMAIN 1.17): a clause of kind
 * {@code capacity-shortfall}.
 *
 * @param text identity and words
 * @param meter where available capacity is measured
 * @param workload for whom
 * @param least the share of the committed capacity, in percent, of which less is a shortfall
 * @param moreThan a run of more than this is a sustained shortfall
 * @param feeIsFor the capacity for which the monthly fee is paid, against which a credit is counted; empty: what is
 *     committed at the time
 */
public record CapacityGuarantee(
        ClauseText text,
        String meter,
        String workload,
        BigDecimal least,
        Duration moreThan,
        Optional<Quantity> feeIsFor)
        implements Clause {}
