package dev.covenant.terms;

import dev.covenant.measure.Quantity;
import java.time.Duration;
import java.util.Optional;

/**
 * A limit on the mean power of each metering interval (DOMAIN 1.11).
 *
 * @param text identity and words
 * @param limit the power
 * @param comparison when it is exceeded
 * @param meter whose power counts
 * @param workload whose power counts
 * @param cure how long after notice an excess may be cured; empty: the clause does not say
 */
public record DemandLimit(
        ClauseText text, Quantity limit, Comparison comparison, String meter, String workload, Optional<Duration> cure)
        implements Clause {}
