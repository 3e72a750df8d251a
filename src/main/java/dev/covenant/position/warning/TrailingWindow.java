package dev.covenant.position.warning;

import dev.covenant.ledger.Reading;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * The last hours or days of what was read, and what was drawn in them. A reading that reaches into the window counts for
 * its part inside; what was not read, or not believed, lies in the meter's plausible range.
 *
 * @param time the window, half-open
 * @param mean the mean power drawn in it, to six decimals
 */
public record TrailingWindow(Interval time, Possible<Quantity> mean) {

    private static final int DECIMALS = 6;

    /**
     * Looks back from the end of what was read.
     *
     * @param length how far, more than zero; cut off where the span begins
     * @param span the time for which readings are expected by now, not empty
     * @param plausible readings in order, none overlapping another
     * @param meter whose plausible range bounds what is not known
     * @return the window
     */
    public static TrailingWindow of(Duration length, Interval span, List<Reading> plausible, Meter meter) {
        var unit = meter.plausibleTo().unit();
        var end = span.getEnd();
        var start = later(end.minus(length), span.getStart());
        var powerSeconds = BigDecimal.ZERO;
        long read = 0;
        for (int i = plausible.size() - 1; i >= 0 && plausible.get(i).to().isAfter(start); i--) {
            var reading = plausible.get(i);
            long inside =
                    Duration.between(later(reading.from(), start), reading.to()).toSeconds();
            powerSeconds = powerSeconds.add(reading.power().in(unit).value().multiply(BigDecimal.valueOf(inside)));
            read += inside;
        }
        long whole = Duration.between(start, end).toSeconds();
        var unread = BigDecimal.valueOf(whole - read);
        var least = powerSeconds.add(meter.plausibleFrom().in(unit).value().multiply(unread));
        var most = powerSeconds.add(meter.plausibleTo().value().multiply(unread));
        return new TrailingWindow(
                Interval.of(start, end),
                Possible.between(
                        new Quantity(mean(least, whole), unit),
                        new Quantity(mean(most, whole), unit),
                        List.of("readings of " + InWords.length(Duration.ofSeconds(whole - read)) + " in the last "
                                + InWords.length(length))));
    }

    private static BigDecimal mean(BigDecimal powerSeconds, long seconds) {
        var mean = powerSeconds
                .divide(BigDecimal.valueOf(seconds), MathContext.DECIMAL128)
                .setScale(DECIMALS, RoundingMode.HALF_EVEN);
        var bare = mean.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0) : bare;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
