package dev.covenant.position.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Times as a union: whatever overlaps or abuts is one, so that no minute counts twice.
 *
 * @param times in order, none touching another, half-open
 */
public record Stretches(List<Interval> times) {

    /** No time at all. */
    public static final Stretches NONE = new Stretches(List.of());

    /**
     * The union of times.
     *
     * @param times in any order, overlapping or not; empty ones do not count
     * @return the union
     */
    public static Stretches union(Collection<Interval> times) {
        var sorted =
                new ArrayList<>(times.stream().filter(time -> !time.isEmpty()).toList());
        sorted.sort(Comparator.comparing(Interval::getStart).thenComparing(Interval::getEnd));
        var united = new ArrayList<Interval>();
        for (Interval time : sorted) {
            var last = united.isEmpty() ? null : united.get(united.size() - 1);
            if (last != null && !time.getStart().isAfter(last.getEnd())) {
                united.set(united.size() - 1, last.span(time));
            } else {
                united.add(time);
            }
        }
        return new Stretches(List.copyOf(united));
    }

    /**
     * Whether a moment lies in it.
     *
     * @param moment any
     * @return starts included, ends excluded
     */
    public boolean contains(Instant moment) {
        return times.stream().anyMatch(time -> time.contains(moment));
    }

    /**
     * How long it is.
     *
     * @return the sum of the times
     */
    public Duration length() {
        return times.stream().map(Interval::toDuration).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The part within a time.
     *
     * @param span half-open
     * @return may be empty
     */
    public Stretches within(Interval span) {
        return union(times.stream()
                .filter(time -> time.overlaps(span))
                .map(time -> time.intersection(span))
                .toList());
    }

    /**
     * This without another: what lies in both is gone.
     *
     * @param other what to leave out
     * @return the rest
     */
    public Stretches minus(Stretches other) {
        var rest = new ArrayList<Interval>();
        for (Interval time : times) {
            var from = time.getStart();
            for (Interval hole : other.within(time).times()) {
                rest.add(Interval.of(from, hole.getStart()));
                from = hole.getEnd();
            }
            rest.add(Interval.of(from, time.getEnd()));
        }
        return union(rest);
    }

    /**
     * What lies in both.
     *
     * @param other another
     * @return their intersection
     */
    public Stretches common(Stretches other) {
        return minus(minus(other));
    }
}
