package dev.covenant.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;

/**
 * On which day a period begins that a moment starts, such as the receipt of a notice: the day as read in the zone that
 * the rules name, and whether a trigger at midnight leaves it whole.
 *
 * @param day the day of the trigger
 * @param period the period, its first day counted where the trigger at midnight leaves that day whole
 * @param choice the choices that nobody has stated and that lead here; empty where nothing is open
 */
public record PeriodStart(LocalDate day, CountedPeriod period, String choice) {

    /**
     * The start of a period.
     *
     * @param period in days, months or years, as its clause states it
     * @param at the moment, in the zone of the place where it happened
     * @param contract the contract's zone
     * @param party the zone of the party setting the time
     * @param exact whether the moment is one at which something happened, and not the beginning of a day that a clause
     *     deems
     * @return the start
     * @throws UnstatedRule where nobody states a parameter that matters; the message names the choices
     */
    public static PeriodStart only(
            CountedPeriod period, ZonedDateTime at, ZoneId contract, ZoneId party, boolean exact) {
        var all = all(period, at, contract, party, exact);
        if (all.size() > 1) {
            throw new UnstatedRule("neither the contract nor its law says on which day " + period + " from "
                    + InWords.moment(at) + " begin; choose "
                    + all.stream()
                            .map(start -> start.choice() + " (" + InWords.date(start.day())
                                    + (start.period().firstDay() == FirstDay.INCLUDED ? " counted" : " not counted")
                                    + ")")
                            .collect(Collectors.joining(" or ")));
        }
        return all.get(0);
    }

    /**
     * Every start that the rules leave possible.
     *
     * @param period as in {@link #only}
     * @param at as in {@link #only}
     * @param contract as in {@link #only}
     * @param party as in {@link #only}
     * @param exact as in {@link #only}
     * @return one where nothing that matters is open
     */
    public static List<PeriodStart> all(
            CountedPeriod period, ZonedDateTime at, ZoneId contract, ZoneId party, boolean exact) {
        var stated = period.rules().get(Parameter.TRIGGER_ZONE);
        var byDay = new LinkedHashMap<ZonedDateTime, String>();
        var days = new ArrayList<LocalDate>();
        for (TriggerZone zone : stated.map(List::of).orElse(Parameter.TRIGGER_ZONE.choices())) {
            var local = at.withZoneSameInstant(zoneOf(zone, at.getZone(), contract, party));
            if (!days.contains(local.toLocalDate())) {
                days.add(local.toLocalDate());
                byDay.put(local, "trigger-zone " + Parameter.TRIGGER_ZONE.word(zone));
            }
        }
        var starts = new ArrayList<PeriodStart>();
        byDay.forEach((local, choice) -> {
            var named = byDay.size() > 1 ? choice : "";
            starts.addAll(midnight(period, local, named, exact));
        });
        return List.copyOf(starts);
    }

    private static ZoneId zoneOf(TriggerZone zone, ZoneId place, ZoneId contract, ZoneId party) {
        return switch (zone) {
            case PLACE_OF_EVENT -> place;
            case CONTRACT -> contract;
            case PARTY_SETTING_THE_TIME -> party;
        };
    }

    private static List<PeriodStart> midnight(CountedPeriod period, ZonedDateTime local, String choice, boolean exact) {
        var day = local.toLocalDate();
        boolean asks = exact
                && local.toLocalTime().equals(LocalTime.MIDNIGHT)
                && period.firstDay() == FirstDay.EXCLUDED
                && !period.clearDays();
        if (!asks) {
            return List.of(new PeriodStart(day, period, choice));
        }
        var stated = period.rules().get(Parameter.MIDNIGHT_TRIGGER);
        return stated.map(List::of).orElse(Parameter.MIDNIGHT_TRIGGER.choices()).stream()
                .map(each -> new PeriodStart(
                        day,
                        each == MidnightTrigger.COUNTS ? period.with(FirstDay.INCLUDED) : period,
                        stated.isPresent()
                                ? choice
                                : (choice + " midnight-trigger " + Parameter.MIDNIGHT_TRIGGER.word(each)).strip()))
                .toList();
    }
}
