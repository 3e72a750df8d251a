package dev.covenant.terms;

import dev.covenant.measure.Quantity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The capacity the operator has committed, over time (DOMAIN 1.14, 1.16).
 *
 * @param text identity and words
 * @param acceptance the test by which a step counts as delivered; empty: the contract asks for none
 * @param steps ascending by day
 */
public record CommittedCapacity(ClauseText text, Optional<Acceptance> acceptance, List<Step> steps) implements Clause {

    /**
     * A step of the ramp.
     *
     * @param from the first day it holds, from 00:00 in the contract's zone
     * @param power committed from then on
     */
    public record Step(LocalDate from, Quantity power) {}

    /**
     * What is committed on a day.
     *
     * @param day in the contract's zone
     * @return empty before the first step
     */
    public Optional<Quantity> on(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((a, b) -> b)
                .map(Step::power);
    }
}
