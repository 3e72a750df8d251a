package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.time.LocalDate;

/**
 * What follows where committed capacity is delivered late (DOMAIN 1.16): a clause of kind {@code capacity-delivery}.
 *
 * @param text identity and words
 * @param graceUntil the last day of grace, included, in the contract's zone
 * @param election how long after it the holder may choose to leave or to take what is there
 * @param holder who chooses
 */
public record LateDelivery(ClauseText text, LocalDate graceUntil, CountedPeriod election, Side holder)
        implements Clause {}
