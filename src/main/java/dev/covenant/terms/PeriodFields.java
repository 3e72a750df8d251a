package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Rolls;
import java.util.Map;
import java.util.Optional;

/** Periods and rolls of a clause, filled in by the governing law where the clause does not say. */
final class PeriodFields {
    private static final Map<String, Rolls> ROLLS = Map.of(
            "none", Rolls.NONE,
            "next business day", Rolls.FORWARD,
            "business day before", Rolls.BACKWARD,
            "next business day but not off a Saturday",
                    new Rolls(Rolls.NONE.saturday(), Rolls.FORWARD.sunday(), Rolls.FORWARD.holiday()));
    private static final Map<String, MonthRule> MONTH_RULES =
            Map.of("corresponding-date", MonthRule.CORRESPONDING_DATE, "end-of-month", MonthRule.END_OF_MONTH);

    private final Optional<GoverningLaw> law;

    PeriodFields(Optional<GoverningLaw> law) {
        this.law = law;
    }

    /** A period whose trigger's day does not count. */
    Optional<CountedPeriod> counted(Fields fields, String key) {
        return of(fields, fields.need(key, ContractValues::period), key);
    }

    /** The same, or left out. */
    Optional<CountedPeriod> maybeCounted(Fields fields, String key) {
        return of(fields, fields.maybe(key, ContractValues::period), key);
    }

    private Optional<CountedPeriod> of(Fields fields, Optional<ContractValues.Period> period, String key) {
        boolean months = period.filter(p -> p.unit() == PeriodUnit.MONTHS || p.unit() == PeriodUnit.YEARS)
                .isPresent();
        var rule = fields.maybeChoice("month-rule", MONTH_RULES).or(() -> law.flatMap(GoverningLaw::monthRule));
        if (months && rule.isEmpty() && law.isPresent() && !fields.has("month-rule")) {
            fields.refuse(
                    key,
                    "Neither the contract nor its law (" + law.get().word() + ") says how a month is added.",
                    "Write `month-rule: corresponding-date` or `month-rule: end-of-month`.");
        }
        if (period.filter(p -> p.unit() == PeriodUnit.HOURS).isPresent()) {
            fields.refuse(key, "This time is counted in hours, and it begins with a day.", "Write it in days.");
            return Optional.empty();
        }
        return period.map(p -> new CountedPeriod(
                p.count(), p.unit(), FirstDay.EXCLUDED, false, months ? rule : Optional.<MonthRule>empty()));
    }

    /** Where the last day for an act moves: as the clause says, else as its law says of acts under contracts. */
    Optional<Rolls> rolls(Fields fields) {
        var said = fields.maybeChoice("roll", ROLLS);
        if (said.isPresent() || fields.has("roll")) {
            return said;
        }
        if (law.isEmpty()) {
            return Optional.of(Rolls.NONE); // a stand-in: a contract without a law is refused for that
        }
        var byLaw = byLaw(law.get());
        if (byLaw.isEmpty()) {
            fields.refuse(
                    "Neither this clause nor its law (" + law.get().word()
                            + ") says where a day moves that is no business day.",
                    "Write `roll: none`, `roll: next business day` or `roll: business day before`.");
        }
        return byLaw;
    }

    /** New York: GCL s. 25. California: Civ. Code and CCP 10, 12a, 13, by which Saturdays stay (DOMAIN 2.4, 4). */
    private static Optional<Rolls> byLaw(GoverningLaw law) {
        return switch (law) {
            case NEW_YORK -> Optional.of(Rolls.FORWARD);
            case CALIFORNIA -> Optional.ofNullable(ROLLS.get("next business day but not off a Saturday"));
            default -> Optional.empty();
        };
    }

    /** Whether a law leaves the days of such a move out of interest; empty where it does not say. */
    Optional<Boolean> extensionBearsInterest(CountedPeriod period) {
        boolean months = period.unit() == PeriodUnit.MONTHS;
        return law.filter(known -> known == GoverningLaw.NEW_YORK).map(known -> months);
    }
}
