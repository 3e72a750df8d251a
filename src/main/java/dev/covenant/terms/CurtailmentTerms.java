package dev.covenant.terms;

import java.time.Duration;
import java.util.Optional;

/**
 * How an order to draw less is met (DOMAIN 1.20): a clause of kind {@code curtailment}.
 *
 * @param text identity and words
 * @param within by when after the order, the last moment included
 * @param first whose load goes first
 * @param mostAYear how long the customer may be curtailed in a calendar year of the contract's zone; empty: no limit
 * @param feeAbates whether the customer's fee abates in proportion
 */
public record CurtailmentTerms(
        ClauseText text, Duration within, Side first, Optional<Duration> mostAYear, boolean feeAbates)
        implements Clause {}
