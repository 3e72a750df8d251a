package dev.covenant.terms;

import dev.covenant.terms.EarlyTerminationFee.Band;
import dev.covenant.terms.EarlyTerminationFee.Clawback;
import dev.covenant.terms.EarlyTerminationFee.Months;
import dev.covenant.terms.EarlyTerminationFee.PartMonth;
import dev.covenant.terms.EarlyTerminationFee.RateOf;
import dev.covenant.terms.EarlyTerminationFee.Waiver;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds the clause of a fee for leaving early; its bands must lie side by side and the last must be open. */
final class EarlyFeeBuilder {
    private static final Map<String, Months> MONTHS =
            Map.of("calendar", Months.CALENDAR, "anniversary", Months.ANNIVERSARY);
    private static final Map<String, RateOf> RATE_OF =
            Map.of("each-month-left", RateOf.EACH_MONTH_LEFT, "month-of-ending", RateOf.MONTH_OF_ENDING);
    private static final Map<String, PartMonth> PART_MONTH =
            Map.of("days", PartMonth.DAYS, "whole", PartMonth.WHOLE, "none", PartMonth.NONE);

    private EarlyFeeBuilder() {}

    static Optional<EarlyTerminationFee> clause(ClauseText text, Fields fields) {
        var owedBy = EnumSet.noneOf(Side.class);
        for (String word : fields.list("owed-by", ContractValues::text)) {
            Optional.ofNullable(ContractBuilder.SIDES.get(word)).ifPresent(owedBy::add);
        }
        var from = fields.maybe("counted-from", ContractValues::day);
        var months = fields.choice("months", MONTHS);
        var bands = bands(fields);
        var rateOf = fields.choice("rate-of", RATE_OF);
        var partMonth = fields.choice("part-month", PART_MONTH);
        var beforeStart = fields.maybe("before-start", EarlyFeeBuilder::months);
        var clawback = clawback(fields);
        var waiver = fields.group("waived-if").flatMap(EarlyFeeBuilder::waiver);
        return fields.whole(() -> new EarlyTerminationFee(
                text,
                java.util.Collections.unmodifiableSet(owedBy),
                from,
                months.orElseThrow(),
                bands,
                rateOf.orElseThrow(),
                partMonth.orElseThrow(),
                beforeStart,
                clawback,
                waiver));
    }

    private static List<Band> bands(Fields fields) {
        var bands = new ArrayList<Band>();
        var groups = fields.groups("bands");
        int end = 0;
        for (int at = 0; at < groups.size(); at++) {
            var group = groups.get(at);
            var from = group.maybe("from-month", EarlyFeeBuilder::month);
            var upTo = group.maybe("up-to-month", EarlyFeeBuilder::month);
            var rate = group.need("rate", ContractValues::percent);
            begins(group, from, end);
            boolean last = at == groups.size() - 1;
            if (last && group.has("up-to-month")) {
                group.refuse(
                        "up-to-month",
                        "The months after " + upTo.map(String::valueOf).orElse("the last band") + " have no rate.",
                        "Leave `up-to-month` out of the last band, or add a band with `rate: 0 %`.");
            } else if (!last && !group.has("up-to-month")) {
                group.refuse(
                        "This band has no end, so the one below it is never reached.",
                        "Add `up-to-month`, or take the bands below it out.");
            }
            if (upTo.isPresent() && upTo.get() <= end) {
                group.refuse(
                        "up-to-month",
                        "The band ends with month " + upTo.get() + ", before it begins (month " + (end + 1) + ").",
                        "List the bands ascending.");
            }
            end = upTo.orElse(end);
            group.whole(() -> new Band(upTo, rate.orElseThrow())).ifPresent(bands::add);
        }
        return List.copyOf(bands);
    }

    private static void begins(Fields band, Optional<Integer> from, int end) {
        if (from.isPresent() && from.get() != end + 1) {
            boolean hole = from.get() > end + 1;
            band.refuse(
                    "from-month",
                    (hole
                            ? "Months " + (end + 1) + " to " + (from.get() - 1) + " have no rate."
                            : "Months " + from.get() + " to " + end + " have two rates."),
                    "A band begins with the month after the one above it: " + (end + 1) + ".");
        }
    }

    private static List<Clawback> clawback(Fields fields) {
        var list = new ArrayList<Clawback>();
        for (Fields group : fields.groups("clawback")) {
            var of = group.need("of", ContractValues::text);
            var amount = group.need("amount", ContractValues::money);
            var upTo = group.maybe("up-to-month", EarlyFeeBuilder::month);
            var declines = group.flag("declines");
            if (declines && !group.has("up-to-month")) {
                group.refuse(
                        "declines",
                        "It declines, but nothing says over how many months.",
                        "Add `up-to-month: 24`, or take `declines` out.");
            }
            group.whole(() -> new Clawback(of.orElseThrow(), amount.orElseThrow(), upTo, declines))
                    .ifPresent(list::add);
        }
        return List.copyOf(list);
    }

    private static Optional<Waiver> waiver(Fields group) {
        var within = group.need("new-order-within", ContractValues::period);
        if (within.filter(period -> period.unit() != dev.covenant.measure.PeriodUnit.CALENDAR_DAYS)
                .isPresent()) {
            group.refuse(
                    "new-order-within",
                    "A new order is counted in calendar days from the notice.",
                    "Write it as `30 calendar days`.");
        }
        var months = group.need("of-months", EarlyFeeBuilder::month);
        var higher = group.flag("higher-fee");
        return group.whole(() -> new Waiver(within.orElseThrow().count(), months.orElseThrow(), higher));
    }

    private static int months(String text) {
        return ContractValues.count(text);
    }

    private static int month(String text) {
        int month = ContractValues.count(text);
        if (month == 0) {
            throw new Mistake("There is no contract month 0.", "The first contract month is 1.");
        }
        return month;
    }
}
