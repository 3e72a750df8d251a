package dev.covenant.terms;

import dev.covenant.measure.Money;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A price for energy above the allowance, graduated: each unit is priced by the tier it falls in.
 *
 * @param upTo the tier's end as a percentage of the allowance, included; empty: without end
 * @param price of one unit
 * @param per the unit priced
 */
public record OverageTier(Optional<BigDecimal> upTo, Money price, Unit per) {}
