package dev.covenant.measure;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A period to be computed, as its words state it: 90 days after receipt, at least 3 days before a hearing.
 *
 * @param trigger what it is counted from
 * @param count how many; at least 0
 * @param unit of what; empty where the words say just "days"
 * @param direction after the trigger or before it
 * @param atLeast whether the words say "not less than", "at least" or "clear"
 * @param ending whether the last day is for an act, which may roll, or for an effect, which never does
 * @param calendar for business days and holidays
 * @param zone in which the end is read: the contract's, or that of the party setting the time
 */
public record Computation(
        Trigger trigger,
        int count,
        Optional<PeriodUnit> unit,
        Direction direction,
        boolean atLeast,
        Ending ending,
        BusinessCalendar calendar,
        ZoneId zone) {

    /**
     * Computes it.
     *
     * @param rules how; a clause's, then its contract's, then its law's
     * @return the day, the moment and how they were reached
     * @throws UnstatedRule where a parameter that matters is stated by nobody; the message names each with its choices
     *     and the day each would give
     * @throws IllegalArgumentException for contradictory rules, hours from a day without a time, and a year that the
     *     calendar does not know
     */
    public Computed by(ComputationRules rules) {
        var readings = readings(rules);
        if (readings.size() > 1) {
            throw new UnstatedRule(Readings.refusal(readings));
        }
        return readings.get(0).computed();
    }

    /**
     * All results that rules leave open, one for each set of choices that matters.
     *
     * @param rules how; may leave parameters open
     * @return the readings, the earliest end first; one where nothing that matters is open
     * @throws IllegalArgumentException as {@link #by}
     */
    public List<ComputationReading> readings(ComputationRules rules) {
        return new Readings(this).of(rules);
    }

    /**
     * A date that a contract names, such as "no later than November 1, 2007": it is not computed and does not roll,
     * whatever the rules (note to FRAP 26 and FRCP 6, 2009).
     *
     * @param named the date
     * @param calendar says whether it is a business day; for information only
     * @return the date itself, and how it was found
     */
    public static CountedDay fixed(LocalDate named, BusinessCalendar calendar) {
        var steps = new ArrayList<String>();
        steps.add("A date that is named is not computed and does not roll.");
        if (calendar.covers(named) && !calendar.isBusinessDay(named)) {
            steps.add(InWords.date(named) + " is no business day by " + calendar.name() + "; act before it.");
        }
        return new CountedDay(named, named, named, List.copyOf(steps));
    }

    /**
     * The parameters on which the result could depend.
     *
     * @return in the order in which they apply
     */
    public Set<Parameter<?>> parameters() {
        var matter = new java.util.LinkedHashSet<Parameter<?>>();
        if (unit.isEmpty()) {
            matter.add(Parameter.DAYS);
        }
        if (unit.filter(PeriodUnit.HOURS::equals).isPresent()) {
            return Set.of(Parameter.ROLL_HOURS);
        }
        matter.add(Parameter.FIRST_DAY);
        if (atLeast) {
            matter.add(Parameter.CLEAR_DAYS);
        }
        if (unit.filter(PeriodUnit.YEARS::equals).isPresent()) {
            matter.add(Parameter.YEARS);
        }
        if (unit.filter(each -> each == PeriodUnit.MONTHS || each == PeriodUnit.YEARS)
                .isPresent()) {
            matter.add(Parameter.MONTHS);
        }
        if (unit.isEmpty() || unit.filter(PeriodUnit.CALENDAR_DAYS::equals).isPresent()) {
            matter.add(Parameter.SHORT_PERIODS);
        }
        if (ending == Ending.ACT) {
            matter.add(direction == Direction.AFTER ? Parameter.ROLL_AFTER : Parameter.ROLL_BEFORE);
            matter.add(Parameter.DAY_END);
        }
        if (trigger instanceof Trigger.Moment) {
            matter.add(Parameter.TRIGGER_ZONE);
            matter.add(Parameter.MIDNIGHT_TRIGGER);
        }
        return matter;
    }

    /** As a person would ask for it: {@code 90 days after Wed 1 Jul 2026}. */
    @Override
    public String toString() {
        var words = unit.map(each -> CountedPeriod.words(count, each)).orElse(count + (count == 1 ? " day" : " days"));
        var from = trigger instanceof Trigger.Day named
                ? InWords.date(named.day())
                : InWords.moment(((Trigger.Moment) trigger).at());
        return (atLeast ? "at least " : "") + words + (direction == Direction.AFTER ? " after " : " before ") + from;
    }
}
