package dev.covenant.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The readings of one series that touch one calendar month of the contract's zone, newest revision of each interval.
 * Immutable: a later batch makes another one.
 */
public final class MonthOfReadings {

    static final MonthOfReadings NONE = new MonthOfReadings(new TreeMap<>(), 0);

    private final NavigableMap<Slot, Reading> bySlot;
    private final int restated;

    private MonthOfReadings(NavigableMap<Slot, Reading> bySlot, int restated) {
        this.bySlot = bySlot;
        this.restated = restated;
    }

    /**
     * The readings in order of time.
     *
     * @return the newest revision of each interval, by start, then by end
     */
    public Collection<Reading> inOrder() {
        return java.util.Collections.unmodifiableCollection(bySlot.values());
    }

    /**
     * How many intervals have been restated by a later revision.
     *
     * @return at least 0
     */
    public int restated() {
        return restated;
    }

    MonthOfReadings with(List<Reading> arriving) {
        var slots = new TreeMap<>(bySlot);
        int corrections = restated;
        for (Reading reading : arriving) {
            var slot = new Slot(reading.from(), reading.to());
            var present = slots.putIfAbsent(slot, reading);
            if (present != null && !sameValue(present, reading)) {
                corrections++;
                if (!recorded(reading).isBefore(recorded(present))) {
                    slots.put(slot, reading);
                }
            }
        }
        return new MonthOfReadings(slots, corrections);
    }

    private static boolean sameValue(Reading a, Reading b) {
        return a.value().compareTo(b.value()) == 0 && a.estimated() == b.estimated();
    }

    private static Instant recorded(Reading reading) {
        return reading.envelope().recorded().orElse(Instant.MIN);
    }

    Optional<Reading> last() {
        return bySlot.isEmpty()
                ? Optional.empty()
                : Optional.of(bySlot.lastEntry().getValue());
    }

    private record Slot(Instant from, Instant to) implements Comparable<Slot> {
        @Override
        public int compareTo(Slot other) {
            int byStart = from.compareTo(other.from);
            return byStart != 0 ? byStart : to.compareTo(other.to);
        }
    }
}
