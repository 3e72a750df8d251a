package dev.covenant.terms;

import dev.covenant.measure.Quantity;

/**
 * A limit on the mean power of each metering interval (DOMAIN 1.11).
 *
 * @param text identity and words
 * @param limit the power
 * @param comparison when it is exceeded
 * @param meter whose power counts
 * @param workload whose power counts
 */
public record DemandLimit(ClauseText text, Quantity limit, Comparison comparison, String meter, String workload)
        implements Clause {}
