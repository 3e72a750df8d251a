package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.YearRule;
import dev.covenant.terms.ContractValues.Period;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Builds the term clause: a last day, a last month or a length, for the whole or for each tranche. */
final class TermBuilder {
    private static final Map<String, FirstDay> COUNTED =
            Map.of("from", FirstDay.EXCLUDED, "from and including", FirstDay.INCLUDED);
    private static final Map<String, Boolean> STARTS = Map.of("on-day", false, "on-acceptance", true);
    private static final Set<PeriodUnit> LENGTHS =
            Set.of(PeriodUnit.CALENDAR_DAYS, PeriodUnit.WEEKS, PeriodUnit.MONTHS, PeriodUnit.YEARS);

    private final Optional<GoverningLaw> law;
    private final ComputationRules contract;

    TermBuilder(Optional<GoverningLaw> law, ComputationRules contract) {
        this.law = law;
        this.contract = contract;
    }

    Optional<Term> clause(ClauseText text, Fields fields) {
        if (fields.has("tranches")) {
            return ofTranches(text, fields);
        }
        var first = stated(fields, "first-day", "first-day: 2026-05-03", "term", ContractValues::day);
        var end = end(fields, first);
        return end.flatMap(ending -> fields.whole(() -> new Term(text, first.orElseThrow(), ending.lastDay())));
    }

    private Optional<Term> ofTranches(ClauseText text, Fields fields) {
        for (String key : List.of("first-day", "last-day", "through", "length")) {
            if (fields.has(key)) {
                fields.refuse(
                        key,
                        "The term has tranches, and each has its own first and last day.",
                        "Take `" + key + "` out here, or the tranches.");
            }
        }
        var tranches = new ArrayList<Tranche>();
        var names = new HashSet<String>();
        for (Fields tranche : fields.groups("tranches")) {
            tranche(tranche, names).ifPresent(tranches::add);
        }
        if (tranches.isEmpty()) {
            return Optional.empty();
        }
        return fields.whole(() -> new Term(
                text,
                tranches.stream()
                        .map(Tranche::firstDay)
                        .min(Comparator.naturalOrder())
                        .orElseThrow(),
                Term.last(tranches),
                List.copyOf(tranches)));
    }

    private Optional<Tranche> tranche(Fields fields, Set<String> names) {
        var name = fields.need("name", ContractValues::text);
        if (name.isPresent() && !names.add(name.get())) {
            fields.refuse("name", "Two tranches are called `" + name.get() + "`.", "Give each its own name.");
        }
        var power = fields.need("power", words -> ClauseBuilder.aboveZero(ContractValues.power(words), words));
        var first = stated(fields, "first-day", "first-day: 2026-05-03", "tranche", ContractValues::day);
        var starts = fields.maybeChoice("starts", STARTS).orElse(false);
        var end = end(fields, first);
        return end.flatMap(ending -> fields.whole(() -> new Tranche(
                name.orElseThrow(),
                power.orElseThrow(),
                first.orElseThrow(),
                ending.lastDay(),
                ending.length(),
                starts)));
    }

    private static <T> Optional<T> stated(
            Fields fields, String key, String example, String of, Function<String, T> value) {
        if (!fields.has(key)) {
            missing(fields, key, example, of);
            return Optional.empty();
        }
        return fields.need(key, value);
    }

    private static void missing(Fields fields, String key, String example, String of) {
        fields.refuse("`" + key + "` is missing from `" + of + "`.", "Add `" + example + "`.");
    }

    private record Ending(LocalDate lastDay, Optional<CountedPeriod> length) {}

    private Optional<Ending> end(Fields fields, Optional<LocalDate> first) {
        long said = List.of("last-day", "through", "length").stream()
                .filter(fields::has)
                .count();
        if (said > 1) {
            fields.refuse(
                    fields.has("length") ? "length" : "through",
                    "The end is said in more than one way.",
                    "Keep one of `last-day`, `through` and `length`.");
            return Optional.empty();
        }
        if (fields.has("length")) {
            return first.flatMap(from -> length(fields, from))
                    .map(length -> new Ending(Tranche.end(length, first.orElseThrow()), Optional.of(length)));
        }
        if (fields.has("through")) {
            return fields.need("through", ContractValues::month)
                    .map(YearMonth::atEndOfMonth)
                    .flatMap(last -> notBefore(fields, "through", first, last));
        }
        return stated(fields, "last-day", "last-day: 2029-05-31", "term", ContractValues::day)
                .flatMap(last -> notBefore(fields, "last-day", first, last));
    }

    private static Optional<Ending> notBefore(Fields fields, String key, Optional<LocalDate> first, LocalDate last) {
        if (first.filter(last::isBefore).isPresent()) {
            fields.refuse(key, "The term would end before it begins.", "Its first day is " + first.get() + ".");
            return Optional.empty();
        }
        return Optional.of(new Ending(last, Optional.empty()));
    }

    /** "From" leaves the first day out of the count, "from and including" counts it: a day's difference at the end. */
    private Optional<CountedPeriod> length(Fields fields, LocalDate from) {
        var stated = fields.need("length", ContractValues::period);
        if (!fields.has("counted")) {
            missing(fields, "counted", "counted: from and including", "term");
        }
        var counted = fields.choice("counted", COUNTED);
        var rule = fields.maybeChoice("month-rule", PeriodFields.MONTH_RULES).or(() -> contract.get(Parameter.MONTHS));
        if (stated.filter(period -> period.count() == 0 || !LENGTHS.contains(period.unit()))
                .isPresent()) {
            fields.refuse(
                    "length",
                    "That is no length of a term.",
                    "Write it in years, months, weeks or calendar days, such as `36 months`.");
            return Optional.empty();
        }
        boolean months = stated.filter(TermBuilder::inMonths).isPresent();
        if (months && rule.isEmpty() && law.isPresent()) {
            fields.refuse(
                    "length",
                    "Neither the contract nor its law (" + law.get().word() + ") says how a month is added.",
                    PeriodFields.monthChoices(stated.orElseThrow(), Optional.of(from)));
        }
        if (stated.isEmpty() || counted.isEmpty() || (months && rule.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new CountedPeriod(
                stated.get().count(),
                stated.get().unit(),
                counted.get(),
                false,
                months ? rule.map(MonthRule.class::cast) : Optional.empty(),
                YearRule.TWELVE_MONTHS));
    }

    private static boolean inMonths(Period period) {
        return period.unit() == PeriodUnit.MONTHS || period.unit() == PeriodUnit.YEARS;
    }
}
