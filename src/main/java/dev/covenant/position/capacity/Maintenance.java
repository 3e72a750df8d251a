package dev.covenant.position.capacity;

import dev.covenant.measure.BillingMonth;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * Which maintenance is excluded (DOMAIN 1.19): announced in time, within the permitted hours, and no more of a month than
 * is permitted. What lies outside any of these is not excluded; the rest of it is.
 *
 * @param notice how long before its start it must have been announced
 * @param mostAMonth how much of a calendar month, the earliest first; empty: no limit
 * @param opens the local time from which it is permitted; empty: at any time
 * @param closes the local time until which; before {@code opens} where the permitted hours pass midnight
 * @param zone whose days and months
 */
public record Maintenance(
        Duration notice,
        Optional<Duration> mostAMonth,
        Optional<LocalTime> opens,
        Optional<LocalTime> closes,
        ZoneId zone) {

    /**
     * Maintenance that was announced, or done.
     *
     * @param announced when it was announced; empty: never
     * @param time of the work
     */
    public record Work(Optional<Instant> announced, Interval time) {}

    /**
     * The excluded time.
     *
     * @param works in any order
     * @return their union, as far as it is excluded
     */
    public Stretches excluded(Collection<Work> works) {
        var announced = Stretches.union(works.stream()
                .filter(this::inTime)
                .flatMap(work -> permitted(work.time()).stream())
                .toList());
        return mostAMonth.map(most -> capped(announced, most)).orElse(announced);
    }

    private boolean inTime(Work work) {
        return work.announced()
                .filter(at -> !at.isAfter(work.time().getStart().minus(notice)))
                .isPresent();
    }

    private List<Interval> permitted(Interval time) {
        if (opens.isEmpty() || closes.isEmpty()) {
            return List.of(time);
        }
        var parts = new ArrayList<Interval>();
        var last = time.getEnd().atZone(zone).toLocalDate();
        for (var day = time.getStart().atZone(zone).toLocalDate().minusDays(1);
                !day.isAfter(last);
                day = day.plusDays(1)) {
            boolean overnight = !opens.get().isBefore(closes.get());
            var from = day.atTime(opens.get()).atZone(zone).toInstant();
            var to = (overnight ? day.plusDays(1) : day)
                    .atTime(closes.get())
                    .atZone(zone)
                    .toInstant();
            var night = Interval.of(from, to);
            if (night.overlaps(time)) {
                parts.add(night.intersection(time));
            }
        }
        return parts;
    }

    private Stretches capped(Stretches announced, Duration most) {
        var kept = new ArrayList<Interval>();
        var month = Optional.<BillingMonth>empty();
        var left = most;
        for (Interval time : announced.times()) {
            var from = time.getStart();
            while (from.isBefore(time.getEnd())) {
                var here = BillingMonth.of(from, zone);
                if (month.isEmpty() || !month.get().equals(here)) {
                    month = Optional.of(here);
                    left = most;
                }
                var monthEnd = here.interval().getEnd();
                var to = monthEnd.isBefore(time.getEnd()) ? monthEnd : time.getEnd();
                var taken = Duration.between(from, to).compareTo(left) > 0 ? left : Duration.between(from, to);
                kept.add(Interval.of(from, from.plus(taken)));
                left = left.minus(taken);
                from = to;
            }
        }
        return Stretches.union(kept);
    }
}
