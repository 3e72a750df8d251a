package dev.covenant.position.availability;

import dev.covenant.position.capacity.Stretches;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import org.threeten.extra.Interval;

/**
 * The uptime of a span: (counted - down) over counted (Common Paper SLA, section 4; DOMAIN 1.17). Excluded time is in
 * neither.
 *
 * @param counted the time that counts, excluded time left out
 * @param down the downtime in it
 */
public record Uptime(Duration counted, Duration down) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * The uptime of a span.
     *
     * @param span such as a month of a zone, or the part of one in which the contract was in force
     * @param down downtime, anywhere
     * @param excluded time that counts nowhere
     * @return it
     */
    public static Uptime of(Interval span, Stretches down, Stretches excluded) {
        var counted = span.toDuration().minus(excluded.within(span).length());
        return new Uptime(counted, down.within(span).minus(excluded).length());
    }

    /**
     * Whether it is less than a limit, compared exactly: 99.98 % is not below 99.98 %.
     *
     * @param percent the limit
     * @return false where nothing counts
     */
    public boolean isBelow(BigDecimal percent) {
        return up().multiply(ALL).compareTo(seconds(counted).multiply(percent)) < 0;
    }

    /**
     * As people read it; never compared.
     *
     * @return in percent, to six decimals, rounded down; 100 where nothing counts
     */
    public BigDecimal percent() {
        return counted.isZero()
                ? ALL
                : up().multiply(ALL)
                        .divide(seconds(counted), 6, RoundingMode.DOWN)
                        .stripTrailingZeros();
    }

    private BigDecimal up() {
        return seconds(counted.minus(down));
    }

    private static BigDecimal seconds(Duration time) {
        return BigDecimal.valueOf(time.toNanos(), 9);
    }
}
