package dev.covenant.measure;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Computes one period by rules that leave nothing open.
 *
 * @param asked the period
 * @param rules every parameter that matters is stated
 */
record Computing(Computation asked, ComputationRules rules) {

    Computed computed() {
        var workings = new ArrayList<String>();
        var period = period(workings);
        return period.unit() == PeriodUnit.HOURS ? hours(period, workings) : days(period, workings);
    }

    private CountedPeriod period(List<String> workings) {
        var unit = asked.unit()
                .or(() -> rules.get(Parameter.DAYS))
                .orElseThrow(() -> new IllegalArgumentException("nobody says what \"days\" are"));
        int threshold = rules.get(Parameter.SHORT_PERIODS).orElse(0);
        if (unit == PeriodUnit.CALENDAR_DAYS && asked.count() <= threshold) {
            workings.add("A period of " + threshold + " days or less skips weekends and holidays.");
            unit = PeriodUnit.BUSINESS_DAYS;
        }
        return new CountedPeriod(
                asked.count(),
                unit,
                unit == PeriodUnit.HOURS ? FirstDay.EXCLUDED : firstDay(workings),
                unit != PeriodUnit.HOURS && clear(),
                rules.get(Parameter.MONTHS),
                rules.get(Parameter.YEARS).orElse(YearRule.TWELVE_MONTHS));
    }

    private FirstDay firstDay(List<String> workings) {
        var stated = rules.get(Parameter.FIRST_DAY).orElse(FirstDay.EXCLUDED);
        var whole = rules.get(Parameter.MIDNIGHT_TRIGGER)
                        .filter(MidnightTrigger.COUNTS::equals)
                        .isPresent()
                && asked.trigger() instanceof Trigger.Moment moment
                && local(moment).toLocalTime().equals(LocalTime.MIDNIGHT)
                && asked.direction() == Direction.AFTER
                && stated == FirstDay.EXCLUDED
                && !clear();
        if (whole) {
            workings.add("The trigger at midnight leaves the day whole, so that it counts.");
        }
        return whole ? FirstDay.INCLUDED : stated;
    }

    private ZonedDateTime local(Trigger.Moment moment) {
        var there = rules.get(Parameter.TRIGGER_ZONE).orElse(TriggerZone.PLACE_OF_EVENT) == TriggerZone.PLACE_OF_EVENT;
        return there ? moment.at() : moment.at().withZoneSameInstant(asked.zone());
    }

    private boolean clear() {
        return switch (rules.get(Parameter.CLEAR_DAYS).orElse(ClearDays.NO)) {
            case NO -> false;
            case AT_LEAST -> asked.atLeast();
            case ALWAYS -> asked.atLeast() || asked.direction() == Direction.BEFORE;
        };
    }

    private Computed hours(CountedPeriod period, List<String> workings) {
        if (!(asked.trigger() instanceof Trigger.Moment start)) {
            throw new IllegalArgumentException(period + " run from a moment: give the time of day as well");
        }
        var forward = asked.direction() == Direction.AFTER;
        var hours = forward ? asked.count() : -asked.count();
        var reached = start.at().plusHours(hours).withZoneSameInstant(asked.zone());
        workings.add(period + (forward ? " after " : " before ") + InWords.moment(start.at()) + ", every hour counted: "
                + InWords.moment(reached) + ".");
        var from = start.at().withZoneSameInstant(asked.zone()).toLocalDate();
        var counted = reached.toLocalDate();
        var rolls =
                asked.ending() == Ending.ACT ? rules.get(Parameter.ROLL_HOURS).orElse(Rolls.NONE) : Rolls.NONE;
        var day = rolled(counted, rolls, workings);
        var end = day.equals(counted)
                ? reached
                : day.atTime(reached.toLocalTime()).atZone(asked.zone());
        return new Computed(asked, rules, period, from, from, counted, day, end, List.copyOf(workings));
    }

    private Computed days(CountedPeriod period, List<String> workings) {
        var trigger = triggerDay(workings);
        var forward = asked.direction() == Direction.AFTER;
        var counted = forward ? period.after(trigger, asked.calendar()) : period.before(trigger, asked.calendar());
        workings.addAll(counted.workings(forward ? "From" : "Before"));
        var last = forward ? withBusinessDays(counted, workings) : counted.day();
        var day = rolled(last, rolls(forward), workings);
        var end = end(day, forward && period.clearDays());
        var result =
                new Computed(asked, rules, period, trigger, counted.first(), last, day, end, List.copyOf(workings));
        workings.add(endSentence(result, forward));
        return new Computed(asked, rules, period, trigger, counted.first(), last, day, end, List.copyOf(workings));
    }

    private LocalDate triggerDay(List<String> workings) {
        if (asked.trigger() instanceof Trigger.Day named) {
            return named.day();
        }
        var at = ((Trigger.Moment) asked.trigger()).at();
        var local = local((Trigger.Moment) asked.trigger());
        if (!local.toLocalDate().equals(at.toLocalDate())) {
            workings.add(InWords.moment(at) + " is " + InWords.date(local.toLocalDate()) + " in " + asked.zone() + ".");
        }
        return local.toLocalDate();
    }

    /** EU 1182/71 Art. 3(5): a period of two days or more holds at least two working days. */
    private LocalDate withBusinessDays(CountedDay counted, List<String> workings) {
        int least = rules.get(Parameter.LEAST_BUSINESS_DAYS).orElse(0);
        var day = counted.day();
        var several = counted.first().plusDays(1).compareTo(day) <= 0;
        if (least == 0 || !several) {
            return day;
        }
        var open = counted.first()
                .datesUntil(day.plusDays(1))
                .filter(asked.calendar()::isBusinessDay)
                .count();
        for (long have = open; have < least; have++) {
            day = asked.calendar().next(day);
        }
        if (!day.equals(counted.day())) {
            workings.add("It must hold " + least + " business days: " + InWords.date(day) + ".");
        }
        return day;
    }

    /** The first day on which something may happen is no last day for an act. */
    private Rolls rolls(boolean forward) {
        if (asked.ending() == Ending.EFFECT || (forward && asked.atLeast())) {
            return Rolls.NONE;
        }
        return rules.get(forward ? Parameter.ROLL_AFTER : Parameter.ROLL_BEFORE).orElse(Rolls.NONE);
    }

    private LocalDate rolled(LocalDate day, Rolls rolls, List<String> workings) {
        var moved = rolls.roll(day, asked.calendar());
        if (!moved.equals(day)) {
            workings.add(InWords.date(day) + " is " + kind(day) + ": it rolls to " + InWords.date(moved) + ".");
        } else if (asked.calendar().covers(day) && !asked.calendar().isBusinessDay(day)) {
            var why = asked.ending() == Ending.EFFECT
                    ? "taking effect is no act, and it stays."
                    : "it stays, nothing rolls it.";
            workings.add(InWords.date(day) + " is " + kind(day) + ": " + why);
        }
        return moved;
    }

    private String kind(LocalDate day) {
        return asked.calendar()
                .holiday(day)
                .map(name -> "a holiday (" + name + ")")
                .orElse(
                        day.getDayOfWeek() == java.time.DayOfWeek.SATURDAY
                                ? "a Saturday"
                                : day.getDayOfWeek() == java.time.DayOfWeek.SUNDAY ? "a Sunday" : "no business day");
    }

    private ZonedDateTime end(LocalDate day, boolean firstDayAfter) {
        if (firstDayAfter) {
            return day.atStartOfDay(asked.zone());
        }
        var dayEnd =
                asked.ending() == Ending.ACT ? rules.get(Parameter.DAY_END).orElse(DayEnd.MIDNIGHT) : DayEnd.MIDNIGHT;
        return dayEnd.of(day, asked.zone());
    }

    private String endSentence(Computed result, boolean forward) {
        if (result.period().clearDays() && forward) {
            return "Over at " + InWords.date(result.day().minusDays(1)) + " 24:00; the first day after it is "
                    + InWords.date(result.day()) + ".";
        }
        return (asked.ending() == Ending.EFFECT ? "Takes effect " : "Last moment ") + result.endWords() + ".";
    }
}
