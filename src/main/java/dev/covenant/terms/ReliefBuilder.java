package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.terms.ChronicFailure.Downtime;
import dev.covenant.terms.ChronicFailure.Outages;
import dev.covenant.terms.ChronicFailure.Pattern;
import dev.covenant.terms.ChronicFailure.PoorMonths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the clauses on chronic failure and on force majeure. */
final class ReliefBuilder {

    private static final java.util.regex.Pattern COUNT =
            java.util.regex.Pattern.compile("(?:(more than|at least) ([0-9]{1,3})|([0-9]{1,3}) or more)");
    private static final java.util.regex.Pattern OF = java.util.regex.Pattern.compile("([0-9]{1,2}) of ([0-9]{1,2})");

    private final PeriodFields periods;

    ReliefBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<ChronicFailure> chronic(ClauseText text, Fields fields) {
        var patterns = new ArrayList<Pattern>();
        for (Fields group : fields.groups("any-of")) {
            pattern(group).ifPresent(patterns::add);
        }
        var holder = fields.maybeChoice("holder", ContractBuilder.SIDES).orElse(Side.CUSTOMER);
        var open = periods.countedInDays(fields, "open-for");
        var notice = periods.maybeCountedInDays(fields, "leave-on");
        return fields.whole(() -> new ChronicFailure(text, List.copyOf(patterns), holder, open.orElseThrow(), notice));
    }

    private static Optional<? extends Pattern> pattern(Fields fields) {
        long kinds = List.of("outages", "downtime-over", "uptime-below").stream()
                .filter(fields::has)
                .count();
        if (kinds != 1) {
            fields.refuse(
                    "One pattern is one of outages, downtime and poor months.",
                    "Write one of `outages`, `downtime-over` and `uptime-below`, and list further patterns beside it.");
            return Optional.empty();
        }
        if (fields.has("outages")) {
            return outages(fields);
        }
        return fields.has("downtime-over") ? downtime(fields) : poorMonths(fields);
    }

    private static Optional<Outages> outages(Fields fields) {
        var count = fields.need("outages", ReliefBuilder::count);
        var over = fields.need("each-over", ContractValues::duration);
        var days = fields.need("within", ReliefBuilder::days);
        return fields.whole(() -> new Outages(
                count.orElseThrow().comparison(),
                count.orElseThrow().number(),
                over.orElseThrow(),
                days.orElseThrow()));
    }

    private static Optional<Downtime> downtime(Fields fields) {
        var over = fields.need("downtime-over", ContractValues::duration);
        var within = fields.need(
                "within",
                words -> words.equals("calendar month") ? Optional.<Integer>empty() : Optional.of(days(words)));
        return fields.whole(() -> new Downtime(over.orElseThrow(), within.orElseThrow()));
    }

    private static Optional<PoorMonths> poorMonths(Fields fields) {
        var below = fields.need("uptime-below", CapacityBuilder::share);
        var months = fields.need("months", ReliefBuilder::of);
        return fields.whole(() -> new PoorMonths(
                below.orElseThrow(),
                months.orElseThrow().number(),
                months.orElseThrow().of()));
    }

    private record Count(Comparison comparison, int number) {}

    private record Months(int number, int of) {}

    private static Count count(String words) {
        var form = COUNT.matcher(words);
        if (!form.matches()) {
            throw new Mistake(
                    "`" + words + "` does not say whether that many are enough.",
                    "Write `more than 3` or `3 or more`.");
        }
        return form.group(3) != null
                ? new Count(Comparison.AT_LEAST, Integer.parseInt(form.group(3)))
                : new Count(
                        form.group(1).equals("more than") ? Comparison.MORE_THAN : Comparison.AT_LEAST,
                        Integer.parseInt(form.group(2)));
    }

    private static Months of(String words) {
        var form = OF.matcher(words);
        if (!form.matches()
                || Integer.parseInt(form.group(1)) == 0
                || Integer.parseInt(form.group(1)) > Integer.parseInt(form.group(2))) {
            throw new Mistake("`" + words + "` names no months.", "Write `2 of 3`, the lesser number first.");
        }
        return new Months(Integer.parseInt(form.group(1)), Integer.parseInt(form.group(2)));
    }

    private static int days(String words) {
        var period = ContractValues.period(words);
        if (period.unit() != PeriodUnit.CALENDAR_DAYS || period.count() == 0) {
            throw new Mistake("`" + words + "` is no number of calendar days.", "Write it as `90 calendar days`.");
        }
        return period.count();
    }

    static Optional<ForceMajeureTerms> forceMajeure(ClauseText text, Fields fields) {
        var within = fields.maybe("notice-within", ContractValues::duration);
        var counts = fields.list("counts", words -> act(words));
        var adopted = fields.group("adopted").flatMap(group -> adoption(group, counts));
        var condition = fields.flag("condition-precedent");
        var ends = fields.maybe("end-after-more-than", ReliefBuilder::days);
        var payment = fields.flag("payment-excused");
        if (within.isPresent() && counts.isEmpty()) {
            fields.refuse(
                    "notice-within",
                    "Nothing says what must happen within this time.",
                    "Write `counts: [sending]`, `counts: [receipt]`, or both where the words can be read so.");
        }
        return fields.whole(() -> new ForceMajeureTerms(text, within, counts, adopted, condition, ends, payment));
    }

    private static TimelyAct act(String words) {
        for (TimelyAct act : TimelyAct.values()) {
            if (act.word().equals(words)) {
                return act;
            }
        }
        throw new Mistake("`" + words + "` is no act that could be in time.", "Write `sending` or `receipt`.");
    }

    private static Optional<Adoption> adoption(Fields fields, List<TimelyAct> counts) {
        var reading = fields.need("reading", ContractValues::text);
        var by = fields.need("by", ContractValues::text);
        var on = fields.need("on", ContractValues::day);
        var reason = fields.need("reason", ContractValues::text);
        if (reading.isPresent() && counts.stream().noneMatch(act -> act.word().equals(reading.get()))) {
            fields.refuse(
                    "reading",
                    "`" + reading.get() + "` is adopted, but it is not among what may count.",
                    "Write one of: "
                            + String.join(
                                    ", ", counts.stream().map(TimelyAct::word).toList()) + ".");
        }
        return fields.whole(
                () -> new Adoption(reading.orElseThrow(), by.orElseThrow(), on.orElseThrow(), reason.orElseThrow()));
    }
}
