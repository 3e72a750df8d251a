package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import org.threeten.extra.Interval;

/**
 * A rate that could not be taken for a time, through no fault of the buyer: an outage, force majeure, a curtailment.
 *
 * @param interval half-open, bounded
 * @param rate units an hour that are excused, such as MW; not negative
 */
public record Excused(Interval interval, BigDecimal rate) {

    private static final BigDecimal HOUR = BigDecimal.valueOf(3600);

    /**
     * The quantity excused in a period. Times that overlap count once, at the greatest of their rates, and never at more
     * than the rate committed.
     *
     * @param all in any order
     * @param period half-open; what lies outside is left out
     * @param committed the rate committed
     * @return units, exact wherever the division ends
     */
    public static BigDecimal quantity(Collection<Excused> all, Interval period, BigDecimal committed) {
        var edges = new TreeSet<Instant>();
        for (Excused one : all) {
            if (one.interval.overlaps(period)) {
                var within = one.interval.intersection(period);
                edges.add(within.getStart());
                edges.add(within.getEnd());
            }
        }
        var sum = BigDecimal.ZERO;
        for (Instant from : edges) {
            var to = edges.higher(from);
            if (to == null) {
                break;
            }
            var rate = all.stream()
                    .filter(one -> one.interval.contains(from))
                    .map(Excused::rate)
                    .max(BigDecimal::compareTo)
                    .orElse(BigDecimal.ZERO)
                    .min(committed);
            sum = sum.add(
                    rate.multiply(BigDecimal.valueOf(Duration.between(from, to).toSeconds())));
        }
        return sum.divide(HOUR, MathContext.DECIMAL128);
    }
}
