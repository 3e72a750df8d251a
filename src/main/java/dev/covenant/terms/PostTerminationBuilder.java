package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedPeriod;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/** Builds a clause of duties after the end. */
final class PostTerminationBuilder {
    private final PeriodFields periods;

    PostTerminationBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<PostTermination> clause(ClauseText text, Fields fields) {
        var duties = duties(fields);
        var rolls = periods.rolls(fields);
        return fields.whole(() -> new PostTermination(text, duties, rolls.orElseThrow()));
    }

    private List<PostTermination.AfterEnd> duties(Fields fields) {
        var duties = new ArrayList<PostTermination.AfterEnd>();
        var names = new HashSet<String>();
        for (Fields duty : fields.groups("duties")) {
            var name = duty.need("name", ContractValues::text);
            var ower = duty.choice("ower", ContractBuilder.SIDES);
            var task = duty.need("task", ContractValues::text);
            if (name.isPresent() && !names.add(name.get())) {
                duty.refuse("name", "Two duties are called `" + name.get() + "`.", "Give each its own name.");
            }
            if (duty.has("within") == duty.has("for")) {
                duty.refuse(
                        "It is not said whether this duty is done once or lasts.",
                        "Write either `within: 30 calendar days` or `for: 60 calendar days`.");
            }
            boolean lasts = duty.has("for");
            var period = duty.has("within") || lasts
                    ? periods.countedInDays(duty, lasts ? "for" : "within")
                    : Optional.<CountedPeriod>empty();
            duty.whole(() -> new PostTermination.AfterEnd(
                            name.orElseThrow(), ower.orElseThrow(), task.orElseThrow(), lasts, period.orElseThrow()))
                    .ifPresent(duties::add);
        }
        return List.copyOf(duties);
    }
}
