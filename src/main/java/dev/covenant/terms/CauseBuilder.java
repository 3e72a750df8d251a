package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a clause of termination for cause, with its times for cure. */
final class CauseBuilder {
    static final Map<String, BreachClass> SORTS = Map.of(
            "payment", BreachClass.PAYMENT, "monetary", BreachClass.MONETARY, "non-monetary", BreachClass.NON_MONETARY);

    private final PeriodFields periods;

    CauseBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<TerminationForCause> clause(ClauseText text, Fields fields) {
        var who = new HashSet<Side>();
        for (String word : fields.list("who", ContractValues::text)) {
            Optional.ofNullable(ContractBuilder.SIDES.get(word)).ifPresent(who::add);
        }
        var cures = cures(fields, periods.inside(fields));
        var repeat = periods.maybeCounted(fields, "repeat-within");
        var exercise = periods.maybeCounted(fields, "exercise-within");
        var ends = periods.maybeCounted(fields, "ends-after");
        var rolls = periods.rolls(fields);
        return fields.whole(() ->
                new TerminationForCause(text, Set.copyOf(who), cures, repeat, exercise, ends, rolls.orElseThrow()));
    }

    private List<TerminationForCause.Cure> cures(Fields fields, PeriodFields inside) {
        var cures = new ArrayList<TerminationForCause.Cure>();
        var known = new HashSet<String>();
        for (Fields cure : fields.groups("cure")) {
            var sort = cure.maybeChoice("class", SORTS);
            var clause = cure.maybe("clause", ContractValues::text);
            if (cure.has("class") == cure.has("clause")) {
                cure.refuse(
                        "This time for cure is not said to be for one sort of breach or for breaches of one clause.",
                        "Write either `class: non-monetary` or `clause:` with a clause's id.");
            }
            var name = sort.map(BreachClass::words).or(() -> clause);
            if (name.isPresent() && !known.add(name.get())) {
                cure.refuse(
                        cure.has("class") ? "class" : "clause",
                        "There are two times for the cure of `" + name.get() + "`.",
                        "Keep the one that holds.");
            }
            var period = inside.counted(cure, "period");
            var extended = inside.maybeCounted(cure, "extended-to");
            shorter(cure, period, extended);
            cure.whole(() -> new TerminationForCause.Cure(sort, clause, period.orElseThrow(), extended))
                    .ifPresent(cures::add);
        }
        return List.copyOf(cures);
    }

    private static void shorter(Fields cure, Optional<CountedPeriod> period, Optional<CountedPeriod> extended) {
        if (period.isPresent()
                && extended.filter(cap -> cap.unit() == period.get().unit()
                                && cap.count() <= period.get().count())
                        .isPresent()) {
            cure.refuse(
                    "extended-to",
                    "Extended to " + extended.get() + ", the cure would not be longer than " + period.get() + ".",
                    "Write the whole time from receipt of the notice, not what is added.");
        }
    }
}
