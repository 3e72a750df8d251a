package dev.covenant.measure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Optional;

/**
 * A least and a most for the charges of a period. What the least adds and the most takes off are lines of their own.
 *
 * @param least empty: none
 * @param most empty: none
 */
public record Bounds(Optional<BigDecimal> least, Optional<BigDecimal> most) {

    /** Refuses a least above the most. */
    public Bounds {
        if (least.isPresent()
                && most.filter(cap -> cap.compareTo(least.get()) < 0).isPresent()) {
            throw new IllegalArgumentException("the least, " + least.get() + ", is above the most, " + most.get());
        }
    }

    /**
     * A charge within the bounds.
     *
     * @param charge of the whole period
     * @return with one line more where a bound bites
     */
    public Charge of(Charge charge) {
        var bound = least.filter(sum -> charge.total().compareTo(sum) < 0)
                .or(() -> most.filter(sum -> charge.total().compareTo(sum) > 0));
        if (bound.isEmpty()) {
            return charge;
        }
        var lines = new ArrayList<>(charge.lines());
        var change = bound.get().subtract(charge.total());
        lines.add(new Charge.Line(change.signum() > 0 ? "up to the minimum" : "over the maximum", change));
        return Charge.of(lines);
    }
}
