package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Rolls;
import dev.covenant.measure.YearRule;
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
    private static final Map<String, MonthRule> MONTH_RULES = Map.of(
            "corresponding-date",
            MonthRule.CORRESPONDING_DATE,
            "end-of-month",
            MonthRule.END_OF_MONTH,
            "last-business-day",
            MonthRule.LAST_BUSINESS_DAY);

    private final Optional<GoverningLaw> law;
    private final ComputationRules contract;

    /** For a contract's law, and how time is computed by the contract and its law. */
    PeriodFields(Optional<GoverningLaw> law, ComputationRules contract) {
        this.law = law;
        this.contract = contract;
    }

    /** A period; its trigger's day does not count unless the clause or its contract says so. */
    Optional<CountedPeriod> counted(Fields fields, String key) {
        return of(fields, fields.need(key, ContractValues::period), key);
    }

    /** The same, or left out. */
    Optional<CountedPeriod> maybeCounted(Fields fields, String key) {
        return of(fields, fields.maybe(key, ContractValues::period), key);
    }

    private Optional<CountedPeriod> of(Fields fields, Optional<ContractValues.Period> stated, String key) {
        ComputationBuilder.onlyOnce(fields, Parameter.MONTHS);
        var own = ComputationBuilder.rules(fields);
        var rules = own.or(contract);
        var period = stated.map(words -> ComputationBuilder.skippingWeekends(words, rules));
        var years = rules.get(Parameter.YEARS).orElse(YearRule.TWELVE_MONTHS);
        var first = rules.get(Parameter.FIRST_DAY).orElse(FirstDay.EXCLUDED);
        var clear = ComputationBuilder.clear(own);
        boolean months = period.filter(p -> p.unit() == PeriodUnit.MONTHS
                        || (p.unit() == PeriodUnit.YEARS && years == YearRule.TWELVE_MONTHS))
                .isPresent();
        var rule = fields.maybeChoice("month-rule", MONTH_RULES).or(() -> rules.get(Parameter.MONTHS));
        if (clear && first == FirstDay.INCLUDED) {
            fields.refuse(
                    key,
                    "Clear days leave the first day out, and here it is included.",
                    "Write `first-day: excluded`, or take the clear days out.");
            return Optional.empty();
        }
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
                p.count(),
                p.unit(),
                first,
                clear,
                months ? rule : Optional.<MonthRule>empty(),
                p.unit() == PeriodUnit.YEARS ? years : YearRule.TWELVE_MONTHS));
    }

    /** Where the last day for an act moves: as the clause says, else as its contract or its law says of acts. */
    Optional<Rolls> rolls(Fields fields) {
        var said = fields.maybeChoice("roll", ROLLS);
        if (said.isPresent() || fields.has("roll")) {
            return said;
        }
        if (law.isEmpty()) {
            return Optional.of(Rolls.NONE); // a stand-in: a contract without a law is refused for that
        }
        var byLaw = ComputationBuilder.rules(fields).or(contract).get(Parameter.ROLL_AFTER);
        if (byLaw.isEmpty()) {
            fields.refuse(
                    "Neither this clause nor its law (" + law.get().word()
                            + ") says where a day moves that is no business day.",
                    "Write `roll: none`, `roll: next business day` or `roll: business day before`.");
        }
        return byLaw;
    }

    /** Whether a law leaves the days of such a move out of interest; empty where it does not say. */
    Optional<Boolean> extensionBearsInterest(CountedPeriod period) {
        boolean months = period.unit() == PeriodUnit.MONTHS;
        return law.filter(known -> known == GoverningLaw.NEW_YORK).map(known -> months);
    }
}
