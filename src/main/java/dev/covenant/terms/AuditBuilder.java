package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Builds a clause of audit rights. */
final class AuditBuilder {
    private static final Map<String, AuditRights.Base> BASES =
            Map.of("billed", AuditRights.Base.BILLED, "correct", AuditRights.Base.CORRECT);

    private final PeriodFields periods;

    AuditBuilder(Optional<GoverningLaw> law, ComputationRules rules) {
        this.periods = new PeriodFields(law, rules);
    }

    Optional<AuditRights> clause(ClauseText text, Fields fields) {
        var who = EnumSet.noneOf(Side.class);
        for (String word : fields.list("who", ContractValues::text)) {
            Optional.ofNullable(ContractBuilder.SIDES.get(word)).ifPresent(who::add);
        }
        var times = fields.need("times", ContractValues::count);
        if (times.filter(count -> count == 0).isPresent()) {
            fields.refuse("times", "No audit at all is permitted by this clause.", "Write at least `times: 1`.");
        }
        var within = periods.countedInDays(fields, "within");
        var notice = periods.countedInDays(fields, "notice");
        var threshold = fields.need("threshold", ContractValues::percent);
        var comparison = ClauseBuilder.comparison(fields);
        var base = fields.maybeChoice("measured-against", BASES);
        var kept = periods.maybeCountedInDays(fields, "records-kept");
        return fields.whole(() -> new AuditRights(
                text,
                Set.copyOf(who),
                times.orElseThrow(),
                within.orElseThrow(),
                notice.orElseThrow(),
                threshold.orElseThrow(),
                comparison.orElseThrow(),
                base,
                kept));
    }
}
