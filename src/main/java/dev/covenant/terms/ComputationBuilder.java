package dev.covenant.terms;

import dev.covenant.measure.ClearDays;
import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.terms.ContractValues.Period;
import java.util.Optional;

/** Reads the group {@code computation}, in which a contract or a clause says how time is computed. */
final class ComputationBuilder {
    private static final String GROUP = "computation";

    private ComputationBuilder() {}

    /** What the group states; open where it is left out. */
    static ComputationRules rules(Fields fields) {
        var group = fields.group(GROUP);
        var rules = ComputationRules.OPEN;
        for (Parameter<?> parameter : Parameter.all()) {
            var from = rules;
            rules = group.flatMap(stated -> stated.maybe(parameter.id(), words -> stated(from, parameter, words)))
                    .orElse(from);
        }
        return rules;
    }

    /** Refuses a parameter that a clause states both in the group and by a key of its own. */
    static void onlyOnce(Fields fields, Parameter<?> parameter) {
        var group = fields.group(GROUP);
        if (fields.has(parameter.id())
                && group.filter(stated -> stated.has(parameter.id())).isPresent()) {
            fields.refuse(
                    parameter.id(),
                    "`" + parameter.id() + "` is stated here and under `computation` as well.",
                    "Keep one of the two.");
        }
    }

    /** How time is computed under a contract: as it says, and where it is silent as its law does. */
    static ComputationRules together(ComputationRules own, Optional<GoverningLaw> law) {
        return own.or(law.map(GoverningLaw::rules).orElse(ComputationRules.OPEN));
    }

    /** A short period counts business days where the rules say that it skips weekends and holidays. */
    static Period skippingWeekends(Period period, ComputationRules rules) {
        int threshold = rules.get(Parameter.SHORT_PERIODS).orElse(0);
        return period.unit() == PeriodUnit.CALENDAR_DAYS && period.count() <= threshold
                ? new Period(period.count(), PeriodUnit.BUSINESS_DAYS)
                : period;
    }

    /** Whether a clause itself asks for clear days; of "not less than" only its words could tell. */
    static boolean clear(ComputationRules own) {
        return own.get(Parameter.CLEAR_DAYS)
                .filter(each -> each != ClearDays.NO)
                .isPresent();
    }

    private static ComputationRules stated(ComputationRules rules, Parameter<?> parameter, String words) {
        try {
            if (parameter.parse(words).isPresent()) {
                return rules.withWords(parameter, words);
            }
        } catch (IllegalArgumentException e) {
            var choices = String.valueOf(e.getMessage()).split("; ", 2);
            throw new Mistake(
                    "`" + words + "` contradicts itself: " + choices[0] + ".",
                    choices.length == 2 ? choices[1] + "." : "");
        }
        throw new Mistake(
                "`" + words + "` does not say " + parameter.question() + ".", "Write " + parameter.forms() + ".");
    }
}
