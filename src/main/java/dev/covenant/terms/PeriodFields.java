package dev.covenant.terms;

import dev.covenant.measure.ClearDays;
import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Direction;
import dev.covenant.measure.FirstDay;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Rolls;
import dev.covenant.measure.YearRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;

/**
 * The one path by which a clause's periods and rolls are read: the nearest statement wins, of the clause, then the
 * contract, then its law; a parameter that matters and that nobody states is refused.
 */
final class PeriodFields {
    private static final Map<String, Rolls> ROLLS = Map.of(
            "none", Rolls.NONE,
            "next business day", Rolls.FORWARD,
            "business day before", Rolls.BACKWARD,
            "next business day but not off a Saturday",
                    new Rolls(Rolls.NONE.saturday(), Rolls.FORWARD.sunday(), Rolls.FORWARD.holiday()));
    static final Map<String, MonthRule> MONTH_RULES = Map.of(
            "corresponding-date",
            MonthRule.CORRESPONDING_DATE,
            "end-of-month",
            MonthRule.END_OF_MONTH,
            "last-business-day",
            MonthRule.LAST_BUSINESS_DAY);

    private static final Map<String, FirstDay> FIRST_DAYS =
            Map.of("excluded", FirstDay.EXCLUDED, "included", FirstDay.INCLUDED);
    /** The longest period of which some law skips weekends and holidays (CPR 2.8: 5 days). */
    private static final int SHORT = 5;

    private final Optional<GoverningLaw> law;
    private final ComputationRules contract;

    /** For a contract's law, and how time is computed by the contract and its law. */
    PeriodFields(Optional<GoverningLaw> law, ComputationRules contract) {
        this.law = law;
        this.contract = contract;
    }

    /** The same for the groups inside a clause, or inside a group of it: what the outer says holds where they are silent. */
    PeriodFields inside(Fields outer) {
        return new PeriodFields(law, own(outer).or(contract));
    }

    /** How time is computed by this clause, its contract and its law. */
    ComputationRules rules(Fields fields) {
        return own(fields).or(contract);
    }

    /** A period after its trigger. */
    Optional<CountedPeriod> counted(Fields fields, String key) {
        return of(fields, fields.need(key, ContractValues::period), key, Optional.empty(), Direction.AFTER);
    }

    /** The same, or left out. */
    Optional<CountedPeriod> maybeCounted(Fields fields, String key) {
        return of(fields, fields.maybe(key, ContractValues::period), key, Optional.empty(), Direction.AFTER);
    }

    /** A period from a day that is known, which refusals then reckon with. */
    Optional<CountedPeriod> countedFrom(Fields fields, String key, Optional<LocalDate> from) {
        return of(fields, fields.need(key, ContractValues::period), key, from, Direction.AFTER);
    }

    /** How long before an event something must be at the least, or may be at the most. */
    Optional<CountedPeriod> countedBack(Fields fields, String key) {
        return of(fields, fields.need(key, ContractValues::period), key, Optional.empty(), Direction.BEFORE);
    }

    private static ComputationRules own(Fields fields) {
        ComputationBuilder.onlyOnce(fields, Parameter.FIRST_DAY);
        ComputationBuilder.onlyOnce(fields, Parameter.CLEAR_DAYS);
        ComputationBuilder.onlyOnce(fields, Parameter.MONTHS);
        var rules = ComputationBuilder.rules(fields);
        var first = fields.maybeChoice("first-day", FIRST_DAYS);
        var month = fields.maybeChoice("month-rule", MONTH_RULES);
        if (first.isPresent()) {
            rules = rules.with(Parameter.FIRST_DAY, first.get());
        }
        if (month.isPresent()) {
            rules = rules.with(Parameter.MONTHS, month.get());
        }
        if (fields.has("clear-days")) {
            rules = rules.with(Parameter.CLEAR_DAYS, fields.flag("clear-days") ? ClearDays.ALWAYS : ClearDays.NO);
        }
        return rules;
    }

    private Optional<CountedPeriod> of(
            Fields fields,
            Optional<ContractValues.Period> stated,
            String key,
            Optional<LocalDate> from,
            Direction direction) {
        if (stated.isEmpty()) {
            return Optional.empty();
        }
        var own = own(fields);
        var rules = own.or(contract);
        var period = ComputationBuilder.skippingWeekends(stated.get(), rules);
        var first = rules.get(Parameter.FIRST_DAY);
        if (period.unit() == PeriodUnit.HOURS) {
            return Optional.of(new CountedPeriod(
                    period.count(),
                    period.unit(),
                    FirstDay.EXCLUDED,
                    false,
                    Optional.empty(),
                    YearRule.TWELVE_MONTHS,
                    rules));
        }
        // going forward, a law's "not less than" is a question of the words; going back, the words are "at least"
        var clear = direction == Direction.BEFORE
                ? rules.get(Parameter.CLEAR_DAYS)
                        .filter(each -> each != ClearDays.NO)
                        .isPresent()
                : ComputationBuilder.clear(own);
        if (law.isPresent() && !silence(fields, stated.get(), rules, key, from, direction)) {
            return Optional.empty();
        }
        if (clear && first.equals(Optional.of(FirstDay.INCLUDED))) {
            fields.refuse(
                    key,
                    "Clear days leave the first day out, and here it is included.",
                    "Write `first-day: excluded`, or take the clear days out.");
            return Optional.empty();
        }
        var years = rules.get(Parameter.YEARS).orElse(YearRule.TWELVE_MONTHS);
        boolean months = inMonths(period, years);
        return Optional.of(new CountedPeriod(
                period.count(),
                period.unit(),
                first.orElse(FirstDay.EXCLUDED), // a stand-in: a contract without a law is refused for that
                clear,
                months ? rules.get(Parameter.MONTHS) : Optional.empty(),
                period.unit() == PeriodUnit.YEARS ? years : YearRule.TWELVE_MONTHS,
                rules));
    }

    private static boolean inMonths(ContractValues.Period period, YearRule years) {
        return period.unit() == PeriodUnit.MONTHS
                || (period.unit() == PeriodUnit.YEARS && years == YearRule.TWELVE_MONTHS);
    }

    /** Refuses every parameter that matters and that nobody states; false where there is one. */
    private boolean silence(
            Fields fields,
            ContractValues.Period stated,
            ComputationRules rules,
            String key,
            Optional<LocalDate> from,
            Direction direction) {
        var open = new ArrayList<Runnable>();
        var years = rules.get(Parameter.YEARS);
        if (inMonths(stated, years.orElse(YearRule.TWELVE_MONTHS))
                && rules.get(Parameter.MONTHS).isEmpty()) {
            if (!fields.has("month-rule")) {
                open.add(() -> fields.refuse(key, nobody("how a month is added"), monthChoices(stated, from)));
            }
        }
        if (stated.count() > 0 && rules.get(Parameter.FIRST_DAY).isEmpty() && !fields.has("first-day")) {
            open.add(() -> fields.refuse(
                    key,
                    nobody("whether the day counts from which this period runs"),
                    choice("first-day: excluded", "first-day: included")));
        }
        if (stated.unit() == PeriodUnit.CALENDAR_DAYS
                && stated.count() > 0
                && stated.count() <= SHORT
                && rules.get(Parameter.SHORT_PERIODS).isEmpty()) {
            open.add(() -> fields.refuse(
                    key,
                    nobody("whether so short a period skips weekends and holidays"),
                    choice("short-periods: none", "short-periods: 5 days")));
        }
        if (stated.unit() == PeriodUnit.YEARS && years.isEmpty()) {
            open.add(() -> fields.refuse(
                    key,
                    nobody("how a year is added"),
                    choice("year-rule: twelve-months", "year-rule: leap-day-as-one")));
        }
        if (direction == Direction.BEFORE && rules.get(Parameter.CLEAR_DAYS).isEmpty()) {
            open.add(() -> fields.refuse(
                    key,
                    nobody("whether \"at least\" asks for clear days"),
                    choice("clear-days: no", "clear-days: at-least")));
        }
        open.forEach(Runnable::run);
        return open.isEmpty()
                && !(fields.has("month-rule") && rules.get(Parameter.MONTHS).isEmpty());
    }

    private String nobody(String question) {
        return "Neither the contract nor its law (" + law.orElseThrow().word() + ") says " + question + ".";
    }

    private static String choice(String one, String other) {
        return "Write `" + one + "` or `" + other + "` under `computation`, of this clause or of the contract.";
    }

    /** Both month rules, and what each would mean where the first day is known. */
    static String monthChoices(ContractValues.Period period, Optional<LocalDate> from) {
        int months = period.unit() == PeriodUnit.YEARS ? 12 * period.count() : period.count();
        var same = from.map(day -> " (" + day.plusMonths(months) + ")").orElse("");
        var last = from.map(day -> " (" + monthEnd(day, months) + ")").orElse("");
        return "Write `month-rule: corresponding-date`" + same + " or `month-rule: end-of-month`" + last + ".";
    }

    private static LocalDate monthEnd(LocalDate from, int months) {
        var to = from.plusMonths(months);
        return from.getDayOfMonth() == from.lengthOfMonth() ? to.withDayOfMonth(to.lengthOfMonth()) : to;
    }

    /** A period that begins with a day; hours would begin with a moment, and are refused. */
    Optional<CountedPeriod> countedInDays(Fields fields, String key) {
        return inDays(fields, key, counted(fields, key));
    }

    /** The same, or left out. */
    Optional<CountedPeriod> maybeCountedInDays(Fields fields, String key) {
        return inDays(fields, key, maybeCounted(fields, key));
    }

    private static Optional<CountedPeriod> inDays(Fields fields, String key, Optional<CountedPeriod> period) {
        if (period.filter(p -> p.unit() == PeriodUnit.HOURS).isPresent()) {
            fields.refuse(key, "This time is counted in hours, and it begins with a day.", "Write it in days.");
            return Optional.empty();
        }
        return period;
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
        var byLaw = rules(fields).get(Parameter.ROLL_AFTER);
        if (byLaw.isEmpty()) {
            fields.refuse(
                    "Neither this clause nor its law (" + law.get().word()
                            + ") says where a day moves that is no business day.",
                    "Write `roll: none`, `roll: next business day` or `roll: business day before`.");
        }
        return byLaw;
    }

    /** Refuses a clause of acts that, with its law, leaves open where their last day moves. */
    void rollsOn(Fields fields) {
        if (law.isPresent() && rules(fields).get(Parameter.ROLL_AFTER).isEmpty()) {
            fields.refuse(
                    "Neither this clause nor its law (" + law.get().word()
                            + ") says where a day moves that is no business day.",
                    choice("roll-after: none", "roll-after: forward"));
        }
    }

    /** Refuses a clause that, with its law, leaves open where the last day before an event moves. */
    void rollsBack(Fields fields) {
        // of New York both ways are shown: plan backward, contend forward (DOMAIN 2.4, 2)
        if (law.filter(known -> known != GoverningLaw.NEW_YORK).isPresent()
                && rules(fields).get(Parameter.ROLL_BEFORE).isEmpty()) {
            fields.refuse(
                    "Neither this clause nor its law (" + law.get().word()
                            + ") says where the last day before an event moves that is no business day.",
                    "Write `roll: none`, `roll: backward` or `roll: forward`.");
        }
    }

    /** Whether a law leaves the days of such a move out of interest; empty where it does not say. */
    Optional<Boolean> extensionBearsInterest(CountedPeriod period) {
        boolean months = period.unit() == PeriodUnit.MONTHS;
        return law.filter(known -> known == GoverningLaw.NEW_YORK).map(known -> months);
    }
}
