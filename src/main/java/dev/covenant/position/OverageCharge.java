package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.OverageTier;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The graduated price of energy above an allowance: each unit is priced by the tier it falls in; a tier's end counts to
 * the tier. Nothing is rounded.
 *
 * @param amount what it costs
 * @param workings one line a tier
 */
record OverageCharge(Amount amount, List<String> workings) {

    /**
     * Prices the energy above an allowance.
     *
     * @param energy drawn or forecast
     * @param allowance the energy allowed
     * @param tiers ascending; empty: no price
     * @return empty where nothing is above or no price is set
     */
    static Optional<OverageCharge> of(Quantity energy, Quantity allowance, List<OverageTier> tiers) {
        if (tiers.isEmpty() || energy.compareTo(allowance) <= 0) {
            return Optional.empty();
        }
        var total = new Money(tiers.get(0).price().currency(), BigDecimal.ZERO);
        var lines = new ArrayList<String>();
        Quantity from = allowance;
        for (OverageTier tier : tiers) {
            var end = tier.upTo()
                    .map(percent -> share(allowance, percent))
                    .filter(bound -> bound.compareTo(energy) < 0)
                    .orElse(energy);
            if (end.compareTo(from) > 0) {
                var part = end.minus(from).in(tier.per());
                var price = new Money(
                        total.currency(), part.value().multiply(tier.price().amount()));
                total = total.plus(price);
                lines.add(part + " × " + tier.price() + " per " + tier.per().symbol() + " = " + price);
                from = end;
            }
        }
        return Optional.of(new OverageCharge(new Amount(Amount.Kind.CHARGE, Side.CUSTOMER, total), lines));
    }

    private static Quantity share(Quantity allowance, BigDecimal percent) {
        return new Quantity(allowance.value().multiply(percent).movePointLeft(2), allowance.unit());
    }
}
