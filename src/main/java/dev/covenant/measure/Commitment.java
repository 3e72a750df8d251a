package dev.covenant.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A minimum commitment for a period, take or pay (DOMAIN 1.9): what is neither taken nor excused is paid for.
 *
 * @param quantity committed for the period
 * @param price of a unit not taken
 * @param carryForward until when a quantity taken above the commitment counts in later periods; empty: it does not
 * @param rounding of the payment; empty: exact
 */
public record Commitment(
        BigDecimal quantity, BigDecimal price, Optional<LocalDate> carryForward, Optional<Rounding> rounding) {

    /**
     * How a period ended, or would.
     *
     * @param required the commitment less what is excused; never below 0
     * @param drawn what the bank gave
     * @param shortfall what was neither taken, nor excused, nor in the bank
     * @param payment for the shortfall
     * @param bank afterwards
     */
    public record Settlement(
            BigDecimal required, BigDecimal drawn, BigDecimal shortfall, BigDecimal payment, MakeUpBank bank) {}

    /**
     * Settles the period.
     *
     * @param taken in it; by eligible use alone
     * @param excused in it, overlapping times counted once ({@link Excused#quantity})
     * @param bank as it stood
     * @param lastDay of the period, on which the bank is drawn
     * @return shortfall and payment, and the bank with what was taken beyond
     */
    public Settlement settle(BigDecimal taken, BigDecimal excused, MakeUpBank bank, LocalDate lastDay) {
        var required = quantity.subtract(excused).max(BigDecimal.ZERO);
        var missing = required.subtract(taken).max(BigDecimal.ZERO);
        var draw = bank.draw(missing, lastDay);
        var shortfall = missing.subtract(draw.drawn());
        // only what was taken beyond the whole commitment is carried: an excuse is no quantity taken
        var beyond = taken.subtract(quantity).max(BigDecimal.ZERO);
        var after = carryForward.map(until -> draw.bank().with(beyond, until)).orElse(draw.bank());
        var exact = shortfall.multiply(price);
        return new Settlement(
                required,
                draw.drawn(),
                shortfall,
                rounding.map(point -> point.of(exact)).orElse(exact),
                after);
    }

    /**
     * What a year still owes once its shorter periods have been settled, or what is to be given back.
     *
     * @param yearly the settlement of the year as a whole
     * @param paid for shortfalls of its periods
     * @return to be paid if above 0, to be credited if below
     */
    public static BigDecimal trueUp(Settlement yearly, BigDecimal paid) {
        return yearly.payment().subtract(paid);
    }
}
