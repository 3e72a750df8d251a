package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A price by tiers. A tier's end belongs to it: with a tier to 10,000 the ten-thousandth unit is the last at its price,
 * and of 10,000.5 half a unit is priced by the next. Quantities may have decimals.
 *
 * @param tiers without hole or overlap, the last without end
 * @param mode how the tiers are read
 * @param baseFee charged whatever the quantity
 * @param lines the rounding of each line, where the term rounds lines; empty: exact
 * @param total the rounding of the sum, where the term rounds it; empty: exact
 */
public record Tariff(
        List<TierBand> tiers, Mode mode, BigDecimal baseFee, Optional<Rounding> lines, Optional<Rounding> total) {

    /** How tiers are read. */
    public enum Mode {
        /** Each unit has the price of the tier it falls in, and each tier entered its flat fee. */
        GRADUATED,
        /** All units have the price and the flat fee of the tier that the whole quantity falls in. */
        VOLUME
    }

    /**
     * A quantity just above an edge that costs less than the edge itself, by volume.
     *
     * @param edge the end of a tier
     * @param costAtEdge what the edge costs
     * @param costAbove what a quantity just above it begins to cost
     * @param until the quantity from which more costs more again; empty where that is never within the next tier
     */
    public record Dip(BigDecimal edge, BigDecimal costAtEdge, BigDecimal costAbove, Optional<BigDecimal> until) {}

    /** Refuses a tariff with a mistake. */
    public Tariff {
        tiers = List.copyOf(tiers);
        var mistakes = TierBand.mistakes(tiers);
        if (!mistakes.isEmpty()) {
            throw new IllegalArgumentException(String.join(" ", mistakes));
        }
    }

    /**
     * A tariff that rounds nothing and has no base fee.
     *
     * @param mode how the tiers are read
     * @param tiers ascending
     * @return the tariff
     * @throws IllegalArgumentException for a hole, an overlap or an order error, with all of them
     */
    public static Tariff of(Mode mode, TierBand... tiers) {
        return new Tariff(List.of(tiers), mode, BigDecimal.ZERO, Optional.empty(), Optional.empty());
    }

    /**
     * What a quantity costs.
     *
     * @param quantity not negative
     * @return line by line; for 0 the base fee alone
     * @throws IllegalArgumentException if it is negative
     */
    public Charge of(BigDecimal quantity) {
        if (quantity.signum() < 0) {
            throw new IllegalArgumentException("a quantity cannot be negative: " + quantity);
        }
        var priced = new ArrayList<Charge.Line>();
        if (baseFee.signum() != 0) {
            add(priced, "base fee", baseFee);
        }
        var from = BigDecimal.ZERO;
        for (TierBand tier : tiers) {
            if (quantity.compareTo(from) <= 0) {
                break;
            }
            boolean last =
                    tier.upTo().filter(end -> end.compareTo(quantity) < 0).isEmpty();
            if (mode == Mode.GRADUATED) {
                line(
                        priced,
                        last
                                ? quantity.subtract(from)
                                : tier.upTo().orElseThrow().subtract(from),
                        tier);
            } else if (last) {
                line(priced, quantity, tier);
            }
            from = tier.upTo().orElse(quantity);
        }
        var charge = Charge.of(priced);
        return total.map(rounding -> new Charge(charge.lines(), rounding.of(charge.total())))
                .orElse(charge);
    }

    private void line(List<Charge.Line> priced, BigDecimal units, TierBand tier) {
        if (tier.unitPrice().signum() != 0) {
            add(
                    priced,
                    TierBand.plain(units) + " at " + TierBand.plain(tier.unitPrice()),
                    units.multiply(tier.unitPrice()));
        }
        if (tier.flatFee().signum() != 0) {
            add(priced, "flat fee of the tier", tier.flatFee());
        }
    }

    private void add(List<Charge.Line> priced, String what, BigDecimal amount) {
        priced.add(
                new Charge.Line(what, lines.map(rounding -> rounding.of(amount)).orElse(amount)));
    }

    /**
     * Where more costs less.
     *
     * @return ascending; empty for a graduated tariff whose prices and fees are not negative
     */
    public List<Dip> dips() {
        var dips = new ArrayList<Dip>();
        for (int at = 0; mode == Mode.VOLUME && at + 1 < tiers.size(); at++) {
            var edge = tiers.get(at).upTo().orElseThrow();
            var next = tiers.get(at + 1);
            var below = cost(tiers.get(at), edge);
            var above = cost(next, edge);
            if (above.compareTo(below) < 0) {
                dips.add(new Dip(edge, below, above, evenAgain(next, below)));
            }
        }
        return List.copyOf(dips);
    }

    private BigDecimal cost(TierBand tier, BigDecimal quantity) {
        return quantity.multiply(tier.unitPrice()).add(tier.flatFee()).add(baseFee);
    }

    private Optional<BigDecimal> evenAgain(TierBand next, BigDecimal cost) {
        if (next.unitPrice().signum() <= 0) {
            return Optional.empty();
        }
        var even = cost.subtract(next.flatFee()).subtract(baseFee).divide(next.unitPrice(), MathContext.DECIMAL128);
        return Optional.of(even)
                .filter(quantity ->
                        next.upTo().filter(end -> end.compareTo(quantity) < 0).isEmpty());
    }
}
