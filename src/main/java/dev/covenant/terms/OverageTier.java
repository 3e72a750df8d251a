package dev.covenant.terms;

import dev.covenant.measure.Money;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price for energy above the allowance.
 *
 * @param upTo the tier's end as a percentage of the allowance, included; empty: without end
 * @param price of one unit
 * @param per the unit priced
 * @param flatFee charged once where the tier is charged; empty: none
 */
public record OverageTier(Optional<BigDecimal> upTo, Money price, Unit per, Optional<Money> flatFee) {}
