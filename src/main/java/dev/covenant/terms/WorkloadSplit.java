package dev.covenant.terms;

import dev.covenant.measure.Quantity;
import java.time.Duration;
import java.util.Optional;

/**
 * Who may draw what of the site (DOMAIN 1.21).
 *
 * @param text identity and words
 * @param site the site's capacity
 * @param first who is served first, up to the smaller of request and entitlement
 * @param reclaim how soon the other must yield
 * @param derating on whom a loss of site capacity falls first; empty: the contract does not say
 */
public record WorkloadSplit(ClauseText text, Quantity site, Side first, Duration reclaim, Optional<Side> derating)
        implements Clause {}
