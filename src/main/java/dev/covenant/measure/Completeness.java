package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;

/** How much of the time that should have been read was read. */
public final class Completeness {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Completeness() {}

    /**
     * The share in percent, to four decimals, halves to even, but never onto 100: that says that nothing at all is
     * missing.
     *
     * @param read with believable readings
     * @param expected that should have been read
     * @return from 0 to 100; 100 where nothing is expected
     */
    public static BigDecimal of(Duration read, Duration expected) {
        if (read.compareTo(expected) >= 0) {
            return ALL;
        }
        var percent = MeanPower.seconds(read).multiply(ALL).divide(MeanPower.seconds(expected), MathContext.DECIMAL128);
        var rounded = percent.setScale(4, RoundingMode.HALF_EVEN);
        return rounded.compareTo(ALL) < 0 ? rounded : percent.setScale(4, RoundingMode.DOWN);
    }
}
