package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.OveragePrice;
import dev.covenant.terms.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The price of energy above an allowance. Nothing is rounded.
 *
 * @param amount what it costs
 * @param workings one line for each line of the charge
 */
record OverageCharge(Amount amount, List<String> workings) {

    /**
     * Prices the energy above an allowance.
     *
     * @param energy drawn or forecast
     * @param allowance the energy allowed
     * @param price empty: none is set
     * @return empty where nothing is above or no price is set
     */
    static Optional<OverageCharge> of(Quantity energy, Quantity allowance, Optional<OveragePrice> price) {
        return price.filter(p -> energy.compareTo(allowance) > 0).map(p -> {
            var charge = p.of(energy, allowance);
            var lines = new ArrayList<String>();
            lines.add("Above the allowance: " + energy.in(p.per()).minus(allowance.in(p.per())) + ", priced per "
                    + p.per().symbol() + ".");
            charge.lines().forEach(line -> lines.add(line.what() + " = " + new Money(p.currency(), line.amount())));
            return new OverageCharge(
                    new Amount(Amount.Kind.CHARGE, Side.CUSTOMER, new Money(p.currency(), charge.total())), lines);
        });
    }
}
