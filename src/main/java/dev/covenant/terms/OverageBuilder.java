package dev.covenant.terms;

import dev.covenant.measure.Blocks;
import dev.covenant.measure.Bounds;
import dev.covenant.measure.Money;
import dev.covenant.measure.Packages;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Tariff;
import dev.covenant.measure.Unit;
import dev.covenant.measure.Unit.Dimension;
import dev.covenant.terms.OveragePrice.Pricing;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Builds the price of energy above an allowance: tiers, which must follow on each other without hole or overlap,
 * packages or blocks, in one currency.
 */
final class OverageBuilder {
    private static final Pattern PRICE = Pattern.compile("(.+) per ([A-Za-z]+)");
    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Map<String, Tariff.Mode> MODES =
            Map.of("graduated", Tariff.Mode.GRADUATED, "volume", Tariff.Mode.VOLUME);
    private static final Map<String, Blocks.Policy> POLICIES =
            Map.of("all-tiers", Blocks.Policy.ALL_TIERS, "top-tier", Blocks.Policy.TOP_TIER);

    private OverageBuilder() {}

    /** Pricing with the unit and the currencies in which it is written. */
    private record Priced(Pricing pricing, Unit per, List<String> currencies) {}

    static Optional<OveragePrice> price(Fields fields) {
        var ways = List.of("tiers", "packages", "blocks").stream()
                .filter(fields::has)
                .toList();
        if (ways.size() > 1) {
            fields.refuse(
                    ways.get(1),
                    "What lies above the allowance is priced in several ways: " + String.join(" and ", ways) + ".",
                    "Keep one of them.");
        }
        var tiered = tiered(fields);
        var packaged = fields.group("packages").flatMap(OverageBuilder::packaged);
        var blocked = blocked(fields);
        var least = fields.maybe("minimum-charge", ContractValues::money);
        var most = fields.maybe("maximum-charge", ContractValues::money);
        if (ways.isEmpty() && (least.isPresent() || most.isPresent())) {
            fields.refuse(
                    least.isPresent() ? "minimum-charge" : "maximum-charge",
                    "Nothing says what this bounds.",
                    "Add `tiers`, `packages` or `blocks`.");
        }
        if (least.isPresent()
                && most.filter(cap -> cap.amount().compareTo(least.get().amount()) < 0)
                        .isPresent()) {
            fields.refuse("minimum-charge", "The minimum is above the maximum.", "Exchange the two, or mend one.");
            return Optional.empty();
        }
        var priced = tiered.or(() -> packaged).or(() -> blocked);
        priced.ifPresent(one -> oneCurrency(fields, one, least, most));
        return priced.map(one -> new OveragePrice(
                one.currencies().get(0),
                one.per(),
                one.pricing(),
                new Bounds(least.map(Money::amount), most.map(Money::amount))));
    }

    private static void oneCurrency(Fields fields, Priced priced, Optional<Money> least, Optional<Money> most) {
        var currencies = new HashSet<>(priced.currencies());
        least.ifPresent(sum -> currencies.add(sum.currency()));
        most.ifPresent(sum -> currencies.add(sum.currency()));
        if (currencies.size() > 1) {
            fields.refuse(
                    "The prices of this clause are in several currencies: "
                            + String.join(", ", currencies.stream().sorted().toList()) + ".",
                    "Write all of them in one.");
        }
    }

    private static Optional<Priced> tiered(Fields fields) {
        var mode = fields.maybeChoice("tier-mode", MODES).orElse(Tariff.Mode.GRADUATED);
        if (fields.has("tier-mode") && !fields.has("tiers")) {
            fields.refuse("tier-mode", "There are no tiers to read this way.", "Add `tiers`, or leave it out.");
        }
        var tiers = tiers(fields);
        if (tiers.isEmpty()) {
            return Optional.empty();
        }
        var currencies = new ArrayList<String>();
        tiers.forEach(tier -> {
            currencies.add(tier.price().currency());
            tier.flatFee().ifPresent(fee -> currencies.add(fee.currency()));
        });
        return Optional.of(
                new Priced(new Pricing.Tiered(mode, tiers), tiers.get(0).per(), currencies));
    }

    private static Optional<Priced> packaged(Fields group) {
        var size = group.need("size", OverageBuilder::energy);
        var price = group.need("price", ContractValues::money);
        var free = group.maybe("free", OverageBuilder::energy);
        return group.whole(() -> new Priced(
                new Pricing.Packaged(new Packages(
                        size.orElseThrow().value(),
                        price.orElseThrow().amount(),
                        free.map(units -> units.in(size.orElseThrow().unit()).value())
                                .orElse(BigDecimal.ZERO))),
                size.orElseThrow().unit(),
                List.of(price.orElseThrow().currency())));
    }

    private static Optional<Priced> blocked(Fields fields) {
        var policy = fields.maybeChoice("blocks-charged", POLICIES);
        var rows = fields.groups("blocks");
        var tiers = new ArrayList<Blocks.Tier>();
        var currencies = new ArrayList<String>();
        Optional<Unit> per = Optional.empty();
        for (int at = 0; at < rows.size(); at++) {
            var row = rows.get(at);
            var size = row.need("size", OverageBuilder::energy);
            var price = row.need("price", ContractValues::money);
            var most = row.maybe("most", ContractValues::count);
            boolean last = at + 1 == rows.size();
            if (last == row.has("most")) {
                row.refuse(
                        last ? "The blocks of the last tier end: above them there is no price." : NEVER_REACHED,
                        last ? "Leave out `most` in the last tier, or add a tier." : "Give this one a `most`.");
            }
            if (most.filter(blocks -> blocks == 0).isPresent()) {
                row.refuse("most", "A tier of no blocks is never charged.", "Write 1 or more, or leave the tier out.");
            }
            if (size.isEmpty() || price.isEmpty()) {
                continue;
            }
            var unit = per.orElse(size.get().unit());
            per = Optional.of(unit);
            currencies.add(price.get().currency());
            row.whole(() -> new Blocks.Tier(
                            size.get().in(unit).value(), price.get().amount(), most.map(BigDecimal::valueOf)))
                    .ifPresent(tiers::add);
        }
        if (!rows.isEmpty() && policy.isEmpty()) {
            fields.refuse(
                    "blocks",
                    "Nothing says which tiers of blocks are charged.",
                    "Add `blocks-charged: all-tiers` or `blocks-charged: top-tier`.");
        }
        return per.filter(unit -> policy.isPresent() && tiers.size() == rows.size())
                .map(unit ->
                        new Priced(new Pricing.Blocked(new Blocks(tiers, policy.orElseThrow())), unit, currencies));
    }

    private static final String NEVER_REACHED = "The tier after this one is never reached: these blocks have no end.";

    private static Quantity energy(String words) {
        return ClauseBuilder.aboveZero(ContractValues.quantity(words, Dimension.ENERGY, "1,000 kWh"), words);
    }

    private static List<OverageTier> tiers(Fields fields) {
        var tiers = new ArrayList<OverageTier>();
        var begins = ALL;
        boolean open = false;
        Optional<Fields> last = Optional.empty();
        for (Fields tier : fields.groups("tiers")) {
            var price = tier.need("price", OverageBuilder::unitPrice);
            var fee = tier.maybe("flat-fee", ContractValues::money);
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
                            price.orElseThrow().per(),
                            fee))
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

    /** A price for a unit of energy. */
    record Price(Money money, Unit per) {}

    static Price unitPrice(String words) {
        var form = PRICE.matcher(words);
        if (!form.matches()) {
            throw new Mistake("`" + words + "` is no price for a unit of energy.", "Write it as `USD 6,000 per MWh`.");
        }
        var per = ContractValues.quantity("1 " + form.group(2), Dimension.ENERGY, "USD 6,000 per MWh");
        return new Price(ContractValues.money(form.group(1)), per.unit());
    }
}
