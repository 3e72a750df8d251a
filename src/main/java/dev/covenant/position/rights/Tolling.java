package dev.covenant.position.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.threeten.extra.Interval;

/**
 * The standstills that stop a clock, as a pure value. A clock that is stopped runs on afterwards with what was left of
 * it; time is counted on the wall clock of the deadline's zone, so that an end at 24:00 stays one through a clock change.
 *
 * @param standstills half-open, ascending, none touching another; an end may be open
 */
public record Tolling(List<Interval> standstills) {

    /** No standstill. */
    public static final Tolling NONE = new Tolling(List.of());

    /**
     * The standstills that cover a clock, in any order and overlapping.
     *
     * @param intervals half-open; one without an end lasts until it is ended
     * @return the same time, merged
     */
    public static Tolling of(List<Interval> intervals) {
        var merged = new ArrayList<Interval>();
        intervals.stream()
                .filter(interval -> !interval.isEmpty())
                .sorted(Comparator.comparing(Interval::getStart))
                .forEach(interval -> {
                    int last = merged.size() - 1;
                    if (last >= 0 && merged.get(last).isConnected(interval)) {
                        merged.set(last, merged.get(last).union(interval));
                    } else {
                        merged.add(interval);
                    }
                });
        return new Tolling(List.copyOf(merged));
    }

    /**
     * Whether a standstill is on.
     *
     * @param moment any
     * @return true from its start, included, to its end, excluded
     */
    public boolean stops(Instant moment) {
        return standstills.stream().anyMatch(standstill -> standstill.contains(moment));
    }

    /**
     * Where an end moves.
     *
     * @param from when the clock began to run
     * @param end where it would end without a standstill
     * @return the end moved by the time stopped between the two; empty while a standstill without an end lasts
     */
    public Optional<ZonedDateTime> moved(ZonedDateTime from, ZonedDateTime end) {
        var moved = end;
        for (Interval standstill : standstills) {
            var zone = end.getZone();
            if (!standstill.getStart().isBefore(moved.toInstant())
                    || !standstill.getEnd().isAfter(from.toInstant())) {
                continue;
            }
            if (standstill.isUnboundedEnd()) {
                return Optional.empty();
            }
            var stops = standstill.getStart().isBefore(from.toInstant()) ? from.toInstant() : standstill.getStart();
            var stopped = Duration.between(
                    stops.atZone(zone).toLocalDateTime(),
                    standstill.getEnd().atZone(zone).toLocalDateTime());
            moved = moved.toLocalDateTime().plus(stopped).atZone(zone);
        }
        return Optional.of(moved);
    }

    /**
     * The moments at which a standstill begins or ends.
     *
     * @return ascending
     */
    public List<Instant> moments() {
        return standstills.stream()
                .flatMap(standstill -> Stream.concat(
                        standstill.isUnboundedStart() ? Stream.empty() : Stream.of(standstill.getStart()),
                        standstill.isUnboundedEnd() ? Stream.empty() : Stream.of(standstill.getEnd())))
                .toList();
    }
}
