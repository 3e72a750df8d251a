package dev.covenant.measure;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;

/**
 * The mean power over a time: of one reading, or of one demand window.
 *
 * @param from start, included
 * @param to end, excluded; after from
 * @param power the mean over it
 */
public record MeanPower(Instant from, Instant to, Quantity power) {

    /** Refuses a time that does not pass. */
    public MeanPower {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("from " + from + " to " + to + " no time passes");
        }
    }

    /**
     * How long it lasts.
     *
     * @return positive
     */
    public Duration length() {
        return Duration.between(from, to);
    }

    /** Power times seconds between two moments within this, in a unit of power. */
    BigDecimal powerSeconds(Instant start, Instant end, Unit unit) {
        return power.in(unit).value().multiply(seconds(Duration.between(start, end)));
    }

    /** A length in seconds, nanoseconds as decimals. */
    static BigDecimal seconds(Duration length) {
        return length.getNano() == 0
                ? BigDecimal.valueOf(length.getSeconds())
                : BigDecimal.valueOf(length.getSeconds()).add(BigDecimal.valueOf(length.getNano(), 9));
    }
}
