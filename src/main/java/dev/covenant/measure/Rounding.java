package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rounding that a term states. Nothing is rounded where no term says so.
 *
 * @param decimals digits kept after the point; 0 or more
 * @param mode what happens to a half and to less
 */
public record Rounding(int decimals, RoundingMode mode) {

    /** To the cent, halves away from zero. */
    public static final Rounding CENT = new Rounding(2, RoundingMode.HALF_UP);

    /** Refuses negative digits. */
    public Rounding {
        if (decimals < 0) {
            throw new IllegalArgumentException("digits after the point cannot be negative: " + decimals);
        }
    }

    /**
     * Rounds a number.
     *
     * @param exact any
     * @return with exactly {@link #decimals} digits after the point
     */
    public BigDecimal of(BigDecimal exact) {
        return exact.setScale(decimals, mode);
    }

    /**
     * Rounds an amount.
     *
     * @param exact any
     * @return of the same currency
     */
    public Money of(Money exact) {
        return new Money(exact.currency(), of(exact.amount()));
    }

    /** As workings say it: {@code to 2 decimals, halves up}. */
    @Override
    public String toString() {
        var how = switch (mode) {
            case HALF_UP -> "halves up";
            case HALF_EVEN -> "halves to even";
            case HALF_DOWN -> "halves down";
            case UP, CEILING -> "up";
            case DOWN, FLOOR -> "down";
            case UNNECESSARY -> "exact";
        };
        return "to " + decimals + (decimals == 1 ? " decimal, " : " decimals, ") + how;
    }
}
