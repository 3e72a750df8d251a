package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * A price for whole packages; a package begun counts whole.
 *
 * @param size units in a package; more than 0
 * @param price of a package
 * @param free units that cost nothing, taken off first
 */
public record Packages(BigDecimal size, BigDecimal price, BigDecimal free) {

    /** Refuses an empty package. */
    public Packages {
        if (size.signum() <= 0) {
            throw new IllegalArgumentException("a package holds more than nothing, not " + size);
        }
    }

    /**
     * How many packages a quantity takes.
     *
     * @param quantity not negative
     * @return whole packages
     */
    public BigDecimal count(BigDecimal quantity) {
        return quantity.subtract(free).max(BigDecimal.ZERO).divide(size, 0, RoundingMode.CEILING);
    }

    /**
     * What a quantity costs.
     *
     * @param quantity not negative
     * @return one line, none for nothing
     */
    public Charge of(BigDecimal quantity) {
        var count = count(quantity);
        return Charge.of(
                count.signum() == 0
                        ? List.of()
                        : List.of(new Charge.Line(
                                TierBand.plain(count) + " packages of " + TierBand.plain(size),
                                count.multiply(price))));
    }
}
