package dev.covenant.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A value that changes by steps: capacity, a fee, an allowance, a commitment.
 *
 * @param steps ascending by day
 * @param <V> what changes
 */
public record Ramp<V>(List<Step<V>> steps) {

    /**
     * A value from a day on.
     *
     * @param from the first day, included
     * @param value to the day before the next step
     * @param <V> what changes
     */
    public record Step<V>(LocalDate from, V value) {}

    /**
     * A stretch of days with one value.
     *
     * @param from the first day, included
     * @param last the last day, included
     * @param value in it; empty before the first step
     * @param <V> what changes
     */
    public record Stretch<V>(LocalDate from, LocalDate last, Optional<V> value) {}

    /** Refuses steps out of order. */
    public Ramp {
        steps = List.copyOf(steps);
        for (int at = 1; at < steps.size(); at++) {
            if (!steps.get(at).from().isAfter(steps.get(at - 1).from())) {
                throw new IllegalArgumentException(
                        "the step from " + steps.get(at).from() + " is not after the one from "
                                + steps.get(at - 1).from());
            }
        }
    }

    /**
     * The value of a day.
     *
     * @param day any
     * @return empty before the first step
     */
    public Optional<V> on(LocalDate day) {
        return steps.stream()
                .filter(step -> !step.from().isAfter(day))
                .reduce((a, b) -> b)
                .map(Step::value);
    }

    /**
     * The stretches of a range of days, such as those of a month in which a step falls.
     *
     * @param from the first day, included
     * @param last the last day, included
     * @return without a gap, in order
     */
    public List<Stretch<V>> between(LocalDate from, LocalDate last) {
        var stretches = new ArrayList<Stretch<V>>();
        var begin = from;
        while (!begin.isAfter(last)) {
            var here = begin;
            var next = steps.stream()
                    .map(Step::from)
                    .filter(day -> day.isAfter(here) && !day.isAfter(last))
                    .findFirst();
            var end = next.map(day -> day.minusDays(1)).orElse(last);
            stretches.add(new Stretch<>(begin, end, on(begin)));
            begin = end.plusDays(1);
        }
        return List.copyOf(stretches);
    }

    /**
     * The same ramp where a step takes place only when it is delivered. Steps that would come before the one above them
     * begin with it and replace it; where a step has not been delivered, it and all later ones do not begin.
     *
     * @param delivered the day each step was delivered, in the order of the steps; empty: not yet
     * @return the ramp as it is to be charged where the fee moves with delivery; by calendar this ramp itself counts
     * @throws IllegalArgumentException if there are not as many days as steps
     */
    public Ramp<V> movedWith(List<Optional<LocalDate>> delivered) {
        if (delivered.size() != steps.size()) {
            throw new IllegalArgumentException(steps.size() + " steps need as many days of delivery");
        }
        var moved = new ArrayList<Step<V>>();
        for (int at = 0; at < steps.size(); at++) {
            if (delivered.get(at).isEmpty()) {
                break;
            }
            var planned = steps.get(at).from();
            var day =
                    delivered.get(at).get().isAfter(planned) ? delivered.get(at).get() : planned;
            if (!moved.isEmpty() && !day.isAfter(moved.get(moved.size() - 1).from())) {
                day = moved.remove(moved.size() - 1).from();
            }
            moved.add(new Step<>(day, steps.get(at).value()));
        }
        return new Ramp<>(moved);
    }
}
