package dev.covenant.terms;

import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;

/**
 * A price for a unit of power.
 *
 * @param money what one unit costs
 * @param per kW or MW
 */
public record PowerPrice(Money money, Unit per) {

    /**
     * What a power costs, exactly.
     *
     * @param power any
     * @return price times power
     */
    public Money of(Quantity power) {
        return new Money(money.currency(), money.amount().multiply(power.in(per).value()));
    }
}
