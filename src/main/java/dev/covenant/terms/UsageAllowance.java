package dev.covenant.terms;

import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.util.Optional;

/**
 * A monthly allowance of energy, and what more costs (DOMAIN 1.10).
 *
 * @param text identity and words
 * @param allowance how much a billing month
 * @param comparison when it is exceeded
 * @param meter whose energy counts
 * @param workload whose energy counts, such as {@code customer}
 * @param overage the price of what lies above the allowance; empty: the contract sets none
 */
public record UsageAllowance(
        ClauseText text,
        Allowance allowance,
        Comparison comparison,
        String meter,
        String workload,
        Optional<OveragePrice> overage)
        implements Clause {

    /** How much a month is allowed. */
    public sealed interface Allowance {
        /**
         * The same energy each month.
         *
         * @param energy how much
         */
        record PerMonth(Quantity energy) implements Allowance {}

        /**
         * Power at every local hour of the month: 300 MW is 216,300 MWh in November 2026 in Chicago.
         *
         * @param power how much
         */
        record PowerForHours(Quantity power) implements Allowance {}

        /**
         * The energy allowed in one month, clock changes counted.
         *
         * @param month which month
         * @return energy, in the unit of the term (kW gives kWh)
         */
        default Quantity in(BillingMonth month) {
            if (this instanceof PowerForHours hours) {
                var unit = hours.power.unit() == Unit.MW ? Unit.MWH : Unit.KWH;
                var power = hours.power.in(unit == Unit.MWH ? Unit.MW : Unit.KW);
                return new Quantity(power.value().multiply(month.hours()), unit);
            }
            return ((PerMonth) this).energy;
        }
    }
}
