package dev.covenant.terms;

import dev.covenant.measure.Quantity;
import java.time.Duration;

/**
 * Who may draw what of the site (DOMAIN 1.21).
 *
 * @param text identity and words
 * @param site the site's capacity
 * @param first who is served first, up to the smaller of request and entitlement
 * @param reclaim how soon the other must yield
 */
public record WorkloadSplit(ClauseText text, Quantity site, Side first, Duration reclaim) implements Clause {}
