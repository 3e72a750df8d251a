package dev.covenant.terms;

import dev.covenant.measure.Blocks;
import dev.covenant.measure.Bounds;
import dev.covenant.measure.Charge;
import dev.covenant.measure.Packages;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Tariff;
import dev.covenant.measure.TierBand;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What energy above an allowance costs. Nothing is rounded.
 *
 * @param currency of all its prices
 * @param per the unit in which the energy is priced
 * @param pricing by tiers, by packages or by blocks
 * @param bounds the least and the most for a month in which the allowance is exceeded
 */
public record OveragePrice(String currency, Unit per, Pricing pricing, Bounds bounds) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /** How the energy above an allowance is priced. */
    public sealed interface Pricing {
        /**
         * By tiers that end at shares of the allowance; a tier's end belongs to it.
         *
         * @param mode whether each unit has its own tier's price, or all have that of the tier reached
         * @param tiers ascending, the last without end
         */
        record Tiered(Tariff.Mode mode, List<OverageTier> tiers) implements Pricing {}

        /**
         * By whole packages.
         *
         * @param packages a package begun counts whole
         */
        record Packaged(Packages packages) implements Pricing {}

        /**
         * By whole blocks in tiers.
         *
         * @param blocks a block begun counts whole
         */
        record Blocked(Blocks blocks) implements Pricing {}
    }

    /**
     * The tiers.
     *
     * @return ascending; none where it is priced otherwise
     */
    public List<OverageTier> tiers() {
        return pricing instanceof Pricing.Tiered tiered ? tiered.tiers : List.of();
    }

    /**
     * What the energy above an allowance costs.
     *
     * @param energy drawn or forecast
     * @param allowance what is allowed
     * @return line by line; nothing where nothing is above
     */
    public Charge of(Quantity energy, Quantity allowance) {
        if (energy.compareTo(allowance) <= 0) {
            return Charge.of(List.of());
        }
        var above = energy.in(per).minus(allowance.in(per)).value();
        return bounds.of(
                pricing instanceof Pricing.Packaged packaged
                        ? packaged.packages.of(above)
                        : pricing instanceof Pricing.Blocked blocked
                                ? blocked.blocks.of(above)
                                : tariff(allowance).orElseThrow().of(above));
    }

    /**
     * The tariff for the energy above an allowance.
     *
     * @param allowance whose shares the tiers' ends are
     * @return in {@link #per}; empty where it is not priced by tiers
     */
    public Optional<Tariff> tariff(Quantity allowance) {
        return pricing instanceof Pricing.Tiered tiered
                ? Optional.of(new Tariff(
                        tiered.tiers.stream().map(tier -> band(tier, allowance)).toList(),
                        tiered.mode,
                        BigDecimal.ZERO,
                        Optional.empty(),
                        Optional.empty()))
                : Optional.empty();
    }

    private TierBand band(OverageTier tier, Quantity allowance) {
        var end = tier.upTo()
                .map(percent -> allowance
                        .in(per)
                        .value()
                        .multiply(percent.subtract(ALL))
                        .movePointLeft(2));
        var ofOne = new Quantity(BigDecimal.ONE, per).in(tier.per()).value();
        return new TierBand(
                Optional.empty(),
                end,
                tier.price().amount().multiply(ofOne),
                tier.flatFee().map(fee -> fee.amount()).orElse(BigDecimal.ZERO));
    }
}
