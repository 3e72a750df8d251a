package dev.covenant.terms;

import dev.covenant.measure.Unit;
import dev.covenant.measure.Unit.Dimension;
import dev.covenant.terms.UsageAllowance.Allowance;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Builds a usage allowance, whose tiers must follow on each other without hole or overlap. */
final class AllowanceBuilder {
    private static final Pattern AT_EVERY_HOUR = Pattern.compile("(.+) at every local hour");
    private static final Pattern A_MONTH = Pattern.compile("(.+) a month");
    private static final Pattern PRICE = Pattern.compile("(.+) per ([A-Za-z]+)");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

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
        var tiers = tiers(fields);
        return fields.whole(() -> new UsageAllowance(
                text,
                allowance.orElseThrow(),
                comparison.orElseThrow(),
                meter.orElseThrow(),
                workload.orElseThrow(),
                tiers));
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

    private static List<OverageTier> tiers(Fields fields) {
        var tiers = new ArrayList<OverageTier>();
        var begins = ALL;
        boolean open = false;
        Optional<Fields> last = Optional.empty();
        for (Fields tier : fields.groups("tiers")) {
            var price = tier.need("price", AllowanceBuilder::price);
            var from = tier.maybe("from", ContractValues::percent);
            var upTo = tier.maybe("up-to", ContractValues::percent);
            if (open) {
                tier.refuse("This tier is never reached: the one above it has no end.", "Give that one an `up-to`.");
            } else {
                follows(tier, begins, from, upTo);
            }
            begins = upTo.orElse(begins);
            open = !tier.has("up-to");
            last = Optional.of(tier);
            tier.whole(() -> new OverageTier(
                            upTo,
                            price.orElseThrow().money(),
                            price.orElseThrow().per()))
                    .ifPresent(tiers::add);
        }
        if (last.isPresent() && !open) {
            last.get()
                    .refuse(
                            "up-to",
                            "Energy above " + begins + " % of the allowance has no price.",
                            "Leave out `up-to` in the last tier, or add a tier.");
        }
        return List.copyOf(tiers);
    }

    private static void follows(Fields tier, BigDecimal begins, Optional<BigDecimal> from, Optional<BigDecimal> upTo) {
        int hole = from.map(begins::compareTo).orElse(0);
        if (hole < 0) {
            tier.refuse(
                    "from",
                    "Between " + begins + " % and " + from.orElseThrow() + " % of the allowance there is no price.",
                    "Begin this tier at " + begins + " %.");
        } else if (hole > 0) {
            tier.refuse(
                    "from",
                    "Between " + from.orElseThrow() + " % and " + begins + " % of the allowance there are two prices.",
                    "Begin this tier at " + begins + " %.");
        }
        if (upTo.filter(end -> end.compareTo(begins) <= 0).isPresent()) {
            tier.refuse(
                    "up-to",
                    "This tier ends at " + upTo.orElseThrow() + " %, before it begins (" + begins + " %).",
                    "List the tiers in ascending order; the first begins at 100 %.");
        }
    }

    private record Price(dev.covenant.measure.Money money, Unit per) {}

    private static Price price(String words) {
        var form = PRICE.matcher(words);
        if (!form.matches()) {
            throw new Mistake("`" + words + "` is no price for a unit of energy.", "Write it as `USD 6,000 per MWh`.");
        }
        var per = ContractValues.quantity("1 " + form.group(2), Dimension.ENERGY, "USD 6,000 per MWh");
        return new Price(ContractValues.money(form.group(1)), per.unit());
    }
}
