package dev.covenant.terms;

import dev.covenant.measure.Unit.Dimension;
import dev.covenant.terms.UsageAllowance.Allowance;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds a usage allowance. */
final class AllowanceBuilder {
    private static final Pattern AT_EVERY_HOUR = Pattern.compile("(.+) at every local hour");
    private static final Pattern A_MONTH = Pattern.compile("(.+) a month");

    private final ClauseBuilder clauses;

    AllowanceBuilder(ClauseBuilder clauses) {
        this.clauses = clauses;
    }

    Optional<UsageAllowance> clause(ClauseText text, Fields fields) {
        var allowance = fields.need("allowance", AllowanceBuilder::allowance);
        var comparison = ClauseBuilder.comparison(fields);
        var meter = fields.need("meter", ContractValues::text);
        var workload = fields.need("workload", ContractValues::text);
        clauses.meterIsKnown(fields);
        var overage = OverageBuilder.price(fields);
        return fields.whole(() -> new UsageAllowance(
                text,
                allowance.orElseThrow(),
                comparison.orElseThrow(),
                meter.orElseThrow(),
                workload.orElseThrow(),
                overage));
    }

    private static Allowance allowance(String words) {
        var hours = AT_EVERY_HOUR.matcher(words);
        if (hours.matches()) {
            var power = ContractValues.quantity(hours.group(1), Dimension.POWER, "300 MW at every local hour");
            return new Allowance.PowerForHours(ClauseBuilder.aboveZero(power, words));
        }
        var month = A_MONTH.matcher(words);
        if (month.matches()) {
            var energy = ContractValues.quantity(month.group(1), Dimension.ENERGY, "260,000 kWh a month");
            return new Allowance.PerMonth(ClauseBuilder.aboveZero(energy, words));
        }
        throw new Mistake(
                "`" + words + "` is no allowance for a month.",
                "Write it as `260,000 kWh a month` or `300 MW at every local hour`.");
    }
}
