package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Builds a clause of assignment and change of control. */
final class AssignmentBuilder {
    private static final Map<String, Boolean> CONSENT = Map.of("needed", true, "not needed", false);
    private static final Map<String, Boolean> TO = Map.of("a named competitor", true, "anyone", false);

    private final PeriodFields periods;

    AssignmentBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<AssignmentTerms> clause(ClauseText text, Fields fields) {
        var consent = fields.choice("consent", CONSENT);
        var competitors = fields.list("competitors", ContractValues::text);
        var controls = controls(fields, competitors);
        var rolls = periods.rolls(fields);
        return fields.whole(
                () -> new AssignmentTerms(text, consent.orElseThrow(), competitors, controls, rolls.orElseThrow()));
    }

    private List<AssignmentTerms.OnControl> controls(Fields fields, List<String> competitors) {
        var controls = new ArrayList<AssignmentTerms.OnControl>();
        for (Fields control : fields.groups("control")) {
            var named = control.choice("to", TO);
            var within = periods.countedInDays(control, "within");
            var notice = periods.countedInDays(control, "notice");
            if (named.filter(only -> only).isPresent() && competitors.isEmpty() && !fields.has("competitors")) {
                control.refuse(
                        "to",
                        "Control may pass to a named competitor, but no competitor is named.",
                        "Add `competitors:` with their names.");
            }
            control.whole(() -> new AssignmentTerms.OnControl(
                            named.orElseThrow(), within.orElseThrow(), notice.orElseThrow()))
                    .ifPresent(controls::add);
        }
        return List.copyOf(controls);
    }
}
