package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** A whole divided into parts that sum to it to the last digit. */
public final class Parts {

    private Parts() {}

    /**
     * Divides a whole by weights. Each running sum is rounded and each part is the difference of two, so no part is off
     * by more than one unit of the last digit and nothing is lost.
     *
     * @param whole what is divided; it is rounded as well
     * @param weights not negative, such as days; their sum more than 0
     * @param rounding of the parts
     * @return one a weight, in order; their sum is the whole, rounded
     * @throws IllegalArgumentException for weights that are negative or sum to 0
     */
    public static List<BigDecimal> of(BigDecimal whole, List<BigDecimal> weights, Rounding rounding) {
        var all = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative, and their sum must be more than 0");
        }
        var parts = new ArrayList<BigDecimal>();
        var running = BigDecimal.ZERO;
        var given = BigDecimal.ZERO;
        for (BigDecimal weight : weights) {
            running = running.add(weight);
            var upToHere = running.compareTo(all) == 0
                    ? rounding.of(whole)
                    : rounding.of(whole.multiply(running).divide(all, MathContext.DECIMAL128));
            parts.add(upToHere.subtract(given));
            given = upToHere;
        }
        return List.copyOf(parts);
    }
}
