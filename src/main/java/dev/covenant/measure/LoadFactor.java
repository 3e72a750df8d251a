package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** How evenly power is drawn: energy divided by peak times hours (DOMAIN 1.11). */
public final class LoadFactor {

    private LoadFactor() {}

    /**
     * The load factor.
     *
     * @param energy drawn in the hours
     * @param peak the highest demand in them
     * @param hours their number, clock changes counted
     * @return percent to four decimals, halves to even; empty where the peak or the hours are zero
     */
    public static Optional<BigDecimal> of(Quantity energy, Quantity peak, BigDecimal hours) {
        var unit = energy.unit() == Unit.MWH ? Unit.MW : Unit.KW;
        var most = peak.in(unit).value().multiply(hours);
        if (most.signum() <= 0) {
            return Optional.empty();
        }
        var percent = energy.value().multiply(BigDecimal.valueOf(100)).divide(most, MathContext.DECIMAL128);
        return Optional.of(percent.setScale(4, RoundingMode.HALF_EVEN));
    }
}
