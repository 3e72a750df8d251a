package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What follows where committed capacity is delivered late (DOMAIN 1.16): a clause of kind {@code capacity-delivery}.
 *
 * @param text identity and words
 * @param graceUntil the last day of grace, included, in the contract's zone; empty: the contract does not name it, and nothing
 *     is computed
 * @param election how long after it the holder may choose to leave or to take what is there; empty: it has no end
 * @param holder who chooses
 */
public record LateDelivery(
        ClauseText text, Optional<LocalDate> graceUntil, Optional<CountedPeriod> election, Side holder)
        implements Clause {}
