package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.terms.CreditClaims.Remedy;
import dev.covenant.terms.CreditShape.Band;
import dev.covenant.terms.CreditShape.CapacityShort;
import dev.covenant.terms.CreditShape.Daily;
import dev.covenant.terms.CreditShape.Increments;
import dev.covenant.terms.CreditShape.UptimeBands;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the clauses on credits: how they are counted and capped, claimed and reported. */
final class CreditsBuilder {

    static final Map<String, TimelyAct> ACTS = Map.of("sending", TimelyAct.SENDING, "receipt", TimelyAct.RECEIPT);
    private static final Map<String, Remedy> REMEDIES =
            Map.of("none", Remedy.NOT_SOLE, "sole monetary remedy", Remedy.SOLE_MONETARY, "sole remedy", Remedy.SOLE);
    private static final Map<String, CreditCap.Span> SPANS = Map.of(
            "month",
            CreditCap.Span.MONTH,
            "twelve months",
            CreditCap.Span.TWELVE_MONTHS,
            "contract",
            CreditCap.Span.CONTRACT);
    private static final Map<String, Boolean> FEES = Map.of("month", false, "day", true);
    private static final Map<String, Boolean> DOWN = Map.of("any is down", false, "all are down", true);
    private static final String PER_HOUR = "capacity short per hour";
    private static final List<String> GROUPS = List.of("uptime-bands", "increments", "per-day");

    private final PeriodFields periods;

    CreditsBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<ServiceCredits> credits(ClauseText text, Fields fields) {
        var shape = shape(fields);
        var parts = fields.list("parts", ContractValues::text);
        var down = fields.maybeChoice("down-when", DOWN);
        var customer = fields.flag("customer-caused-counts");
        var caps = new ArrayList<CreditCap>();
        fields.groups("caps").forEach(group -> cap(group).ifPresent(caps::add));
        if (down.orElse(false) && parts.size() < 2) {
            fields.refuse(
                    "down-when",
                    "Fewer than two parts are named.",
                    "Name them under `parts`, or leave `down-when` out.");
        }
        return fields.whole(() ->
                new ServiceCredits(text, shape.orElseThrow(), parts, down.orElse(false), customer, List.copyOf(caps)));
    }

    private static Optional<CreditShape> shape(Fields fields) {
        var perHour = fields.maybeChoice("credit", Map.of(PER_HOUR, true));
        var shapes = new ArrayList<CreditShape>();
        perHour.ifPresent(word -> shapes.add(new CapacityShort()));
        bands(fields).ifPresent(shapes::add);
        fields.group("increments").flatMap(CreditsBuilder::increments).ifPresent(shapes::add);
        fields.group("per-day").flatMap(CreditsBuilder::daily).ifPresent(shapes::add);
        long stated = GROUPS.stream().filter(fields::has).count() + (fields.has("credit") ? 1 : 0);
        if (stated != 1) {
            fields.refuse(
                    stated == 0 ? "Nothing says how the credit is counted." : "The credit is counted in several ways.",
                    "Write one of `credit: " + PER_HOUR + "`, `uptime-bands`, `increments` and `per-day`.");
        }
        return shapes.stream().findFirst();
    }

    private static Optional<UptimeBands> bands(Fields fields) {
        if (!fields.has("uptime-bands")) {
            return Optional.empty();
        }
        var bands = new ArrayList<Band>();
        for (Fields group : fields.groups("uptime-bands")) {
            var below = group.need("below", CapacityBuilder::share);
            var credit = group.need("credit", ContractValues::percent);
            if (below.isPresent()
                    && !bands.isEmpty()
                    && bands.get(bands.size() - 1).below().compareTo(below.get()) <= 0) {
                group.refuse(
                        "below",
                        "`" + below.get() + " %` is not below the band above it ("
                                + bands.get(bands.size() - 1).below() + " %).",
                        "List the bands from the highest uptime to the lowest.");
            }
            if (below.isPresent() && credit.isPresent()) {
                bands.add(new Band(below.get(), credit.get()));
            }
        }
        return Optional.of(new UptimeBands(List.copyOf(bands)));
    }

    private static Optional<Increments> increments(Fields fields) {
        var outset = fields.maybe("at-outset", ContractValues::percent).orElse(BigDecimal.ZERO);
        var more = fields.need("more", ContractValues::percent);
        var per = fields.need("per", ContractValues::duration);
        var beyond = fields.maybe("beyond", ContractValues::duration).orElse(Duration.ZERO);
        var started = fields.flag("started-counts");
        var fee = fields.maybeChoice("fee-of", FEES).orElse(false);
        return fields.whole(() -> new Increments(outset, more.orElseThrow(), per.orElseThrow(), beyond, started, fee));
    }

    private static Optional<Daily> daily(Fields fields) {
        var credit = fields.need("credit", ContractValues::percent);
        var moreThan =
                fields.maybe("down-for-more-than", ContractValues::duration).orElse(Duration.ZERO);
        return fields.whole(() -> new Daily(credit.orElseThrow(), moreThan));
    }

    private static Optional<CreditCap> cap(Fields fields) {
        var over = fields.choice("over", SPANS);
        var share = fields.maybe("share", CapacityBuilder::share);
        var sum = fields.maybe("sum", ContractValues::money);
        if (fields.has("share") == fields.has("sum")) {
            fields.refuse("A cap is either a share of the fees or a sum.", "Write one of `share` and `sum`.");
        }
        return fields.whole(() -> new CreditCap(over.orElseThrow(), share, sum));
    }

    Optional<CreditClaims> claims(ClauseText text, Fields fields) {
        var within = periods.countedInDays(fields, "within");
        var rolls = periods.rolls(fields);
        var counts = fields.choice("counts", ACTS);
        var remedy = fields.maybeChoice("remedy", REMEDIES).orElse(Remedy.NOT_SOLE);
        var preserves = fields.maybe("preserves", ContractValues::text);
        return fields.whole(() -> new CreditClaims(
                text, within.orElseThrow(), rolls.orElseThrow(), counts.orElseThrow(), remedy, preserves));
    }

    Optional<ServiceReports> reports(ClauseText text, Fields fields) {
        var by = fields.choice("by", ContractBuilder.SIDES);
        var within = periods.countedInDays(fields, "within");
        var rolls = periods.rolls(fields);
        var fails = fields.flag("unreported-fails");
        return fields.whole(
                () -> new ServiceReports(text, by.orElseThrow(), within.orElseThrow(), rolls.orElseThrow(), fails));
    }
}
