package dev.covenant.position.availability;

import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.ChronicFailure.Downtime;
import dev.covenant.terms.ChronicFailure.Outages;
import dev.covenant.terms.ChronicFailure.PoorMonths;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.threeten.extra.Interval;

/**
 * When a pattern of failures is first complete (DOMAIN 1.18): windows that slide over the union of what counts, each as
 * long as so many days of the local clock, both ends included.
 *
 * @param zone whose days
 */
public record ChronicFailures(ZoneId zone) {

    /**
     * An outage that counts.
     *
     * @param start when it began
     * @param qualified when it had lasted long enough to count, excluded minutes left out
     */
    public record Counted(Instant start, Instant qualified) {}

    /**
     * The outages of a union that last long enough.
     *
     * @param outages the union
     * @param excluded minutes that pause an outage
     * @param over an outage of more than this counts
     * @return in order of time
     */
    public static List<Counted> counted(Stretches outages, Stretches excluded, Duration over) {
        var counted = new ArrayList<Counted>();
        for (Interval outage : outages.times()) {
            var left = over;
            for (Interval part :
                    Stretches.union(List.of(outage)).minus(excluded).times()) {
                if (part.toDuration().compareTo(left) > 0) {
                    counted.add(new Counted(outage.getStart(), part.getStart().plus(left)));
                    break;
                }
                left = left.minus(part.toDuration());
            }
        }
        return List.copyOf(counted);
    }

    /**
     * The moments at which an outage completed the pattern; the window holds the start of its first and the moment at
     * which its last qualified.
     *
     * @param pattern how many, and in what window
     * @param counted outages of the length it asks for, in any order
     * @return ascending, one for each outage that completes it
     */
    public List<Instant> completed(Outages pattern, Collection<Counted> counted) {
        var sorted = sorted(counted);
        var moments = new ArrayList<Instant>();
        for (int last = pattern.needed() - 1; last < sorted.size(); last++) {
            var first = sorted.get(last - pattern.needed() + 1);
            if (!sorted.get(last).qualified().isAfter(windowEnd(first.start(), pattern.days()))) {
                moments.add(sorted.get(last).qualified());
            }
        }
        return List.copyOf(moments);
    }

    /**
     * How many of the pattern's outages lie in the window that ends at a moment.
     *
     * @param pattern how many, and in what window
     * @param counted outages, in any order
     * @param at the moment
     * @return at least 0
     */
    public int inWindow(Outages pattern, Collection<Counted> counted, Instant at) {
        return (int) counted.stream()
                .filter(outage -> !outage.qualified().isAfter(at))
                .filter(outage -> !at.isAfter(windowEnd(outage.start(), pattern.days())))
                .count();
    }

    /**
     * The last moment of the window that an outage begins.
     *
     * @param start of the outage
     * @param days of the window
     * @return the same local time so many days later
     */
    public Instant windowEnd(Instant start, int days) {
        return start.atZone(zone).plusDays(days).toInstant();
    }

    private static List<Counted> sorted(Collection<Counted> counted) {
        return counted.stream()
                .sorted(Comparator.comparing(Counted::start).thenComparing(Counted::qualified))
                .toList();
    }

    /**
     * The moments at which downtime within a window first came to more than is allowed; it must fall back before it
     * counts again.
     *
     * @param pattern how much, and in what window or month
     * @param down downtime, excluded minutes left out
     * @return ascending
     */
    public List<Instant> completed(Downtime pattern, Stretches down) {
        var moments = new ArrayList<Instant>();
        for (Interval outage : down.times()) {
            // between these edges the downtime of the window rises with the clock, or stays
            var edges = new ArrayList<Instant>(List.of(outage.getStart(), outage.getEnd()));
            down.times().forEach(other -> {
                add(edges, outage, after(other.getStart(), pattern));
                add(edges, outage, after(other.getEnd(), pattern));
            });
            if (pattern.days().isEmpty()) {
                var last = YearMonth.from(outage.getEnd().atZone(zone));
                for (var month = YearMonth.from(outage.getStart().atZone(zone));
                        !month.isAfter(last);
                        month = month.plusMonths(1)) {
                    add(edges, outage, month.atDay(1).atStartOfDay(zone).toInstant());
                }
            }
            edges.sort(Comparator.naturalOrder());
            for (int edge = 1; edge < edges.size(); edge++) {
                var from = edges.get(edge - 1);
                var after = within(pattern, down, edges.get(edge));
                // a calendar month begins with nothing; a window that slides has what it had
                var before = pattern.days().isPresent()
                        ? within(pattern, down, from)
                        : after.minus(Duration.between(from, edges.get(edge)));
                if (before.compareTo(pattern.over()) <= 0 && after.compareTo(pattern.over()) > 0) {
                    moments.add(from.plus(pattern.over().minus(before)));
                }
            }
        }
        return moments.stream().distinct().sorted().toList();
    }

    private static void add(List<Instant> edges, Interval outage, Instant edge) {
        if (edge.isAfter(outage.getStart()) && edge.isBefore(outage.getEnd())) {
            edges.add(edge);
        }
    }

    private Instant after(Instant moment, Downtime pattern) {
        return pattern.days().map(days -> windowEnd(moment, days)).orElse(Instant.MIN);
    }

    /** The downtime in the window that ends at a moment. */
    private Duration within(Downtime pattern, Stretches down, Instant end) {
        var from = pattern.days()
                .map(days -> end.atZone(zone).minusDays(days).toInstant())
                .orElseGet(() -> YearMonth.from(end.minusNanos(1).atZone(zone))
                        .atDay(1)
                        .atStartOfDay(zone)
                        .toInstant());
        return from.isBefore(end) ? down.within(Interval.of(from, end)).length() : Duration.ZERO;
    }

    /**
     * The months with whose end the pattern was complete.
     *
     * @param pattern how many poor months of how many consecutive ones
     * @param first the first month that counts
     * @param last the last month that is over
     * @param poor whether a month is poor
     * @return ascending; only poor months complete it
     */
    public static List<YearMonth> completed(
            PoorMonths pattern, YearMonth first, YearMonth last, Predicate<YearMonth> poor) {
        var months = new ArrayList<YearMonth>();
        for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
            int count = 0;
            for (var other = month.minusMonths(pattern.of() - 1L); !other.isAfter(month); other = other.plusMonths(1)) {
                count += !other.isBefore(first) && poor.test(other) ? 1 : 0;
            }
            if (poor.test(month) && count >= pattern.months()) {
                months.add(month);
            }
        }
        return List.copyOf(months);
    }
}
