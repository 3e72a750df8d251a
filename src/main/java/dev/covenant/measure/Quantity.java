package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * An exact number of units. Quantities of one dimension compare whatever their unit: 0.8 MW is 800 kW.
 *
 * @param value the number
 * @param unit its unit
 */
public record Quantity(BigDecimal value, Unit unit) implements Comparable<Quantity> {

    /**
     * A quantity from decimal text.
     *
     * @param value decimal text
     * @param unit its unit
     * @return the quantity
     * @throws NumberFormatException if the text is no decimal number
     */
    public static Quantity of(String value, Unit unit) {
        return new Quantity(new BigDecimal(value), unit);
    }

    /**
     * The same quantity in another unit of the same dimension; exact wherever the division ends, else to 34 digits.
     *
     * @param other the unit wanted
     * @return the same quantity
     * @throws IllegalArgumentException if the dimensions differ
     */
    public Quantity in(Unit other) {
        if (other == unit) {
            return this;
        }
        if (other.dimension() != unit.dimension()) {
            throw new IllegalArgumentException("cannot express " + this + " in " + other.symbol());
        }
        var exact = value.multiply(unit.toBase()).divide(other.toBase(), MathContext.DECIMAL128);
        return new Quantity(exact, other);
    }

    /**
     * The sum, in this unit.
     *
     * @param other of the same dimension
     * @return this plus other
     */
    public Quantity plus(Quantity other) {
        return new Quantity(value.add(other.in(unit).value), unit);
    }

    /**
     * The difference, in this unit.
     *
     * @param other of the same dimension
     * @return this minus other
     */
    public Quantity minus(Quantity other) {
        return new Quantity(value.subtract(other.in(unit).value), unit);
    }

    /**
     * The nearest whole multiple of a step, such as of 1 kW; halves away from zero.
     *
     * @param step more than zero, of the same dimension
     * @return in this unit
     */
    public Quantity toNearest(Quantity step) {
        var size = step.in(unit).value;
        return new Quantity(value.divide(size, 0, RoundingMode.HALF_UP).multiply(size), unit);
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.in(unit).value);
    }

    /** As a person reads it: {@code 216,300 MWh}; trailing zeros dropped. */
    @Override
    public String toString() {
        var plain = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMaximumFractionDigits(Math.max(plain.scale(), 0));
        return format.format(plain) + " " + unit.symbol();
    }
}
