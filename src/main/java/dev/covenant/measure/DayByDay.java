package dev.covenant.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Every day of a computation with its number and what is to be said of it.
 *
 * @param computed the result
 */
record DayByDay(Computed computed) {

    List<ComputedDay> days() {
        var forward = computed.asked().direction() == Direction.AFTER;
        var from = computed.triggerDay();
        var marks = monthMarks(forward);
        var days = new ArrayList<ComputedDay>();
        var number = 0;
        for (LocalDate day = from; !beyond(day, forward); day = day.plusDays(forward ? 1 : -1)) {
            var counts = counts(day, forward);
            number += counts && !sharesANumber(day, forward, days) ? 1 : 0;
            days.add(new ComputedDay(day, counts ? number : 0, notes(day, counts, marks)));
        }
        return List.copyOf(days);
    }

    private boolean beyond(LocalDate day, boolean forward) {
        var far = forward == computed.day().isAfter(computed.counted()) ? computed.day() : computed.counted();
        return forward ? day.isAfter(far) : day.isBefore(far);
    }

    private boolean counts(LocalDate day, boolean forward) {
        if (computed.period().unit() == PeriodUnit.HOURS) {
            return false; // hours are counted, not days
        }
        var before = forward ? day.isBefore(computed.first()) : day.isAfter(computed.first());
        var after = forward ? day.isAfter(computed.counted()) : day.isBefore(computed.counted());
        var outside = computed.period().clearDays() && day.equals(computed.counted());
        var business = computed.period().unit() != PeriodUnit.BUSINESS_DAYS
                || computed.asked().calendar().isBusinessDay(day);
        return !before && !after && !outside && business;
    }

    /** By N.Y. GCL s. 58 the leap day and the day before are one. */
    private boolean sharesANumber(LocalDate day, boolean forward, List<ComputedDay> before) {
        var second = MonthCounting.leapDay(forward ? day : day.plusDays(1));
        return computed.period().unit() == PeriodUnit.YEARS
                && computed.period().yearRule() == YearRule.LEAP_DAY_AS_ONE
                && second
                && !before.isEmpty()
                && before.get(before.size() - 1).number() > 0;
    }

    private Map<LocalDate, String> monthMarks(boolean forward) {
        var marks = new HashMap<LocalDate, String>();
        var period = computed.period();
        if (period.unit() != PeriodUnit.MONTHS && period.unit() != PeriodUnit.YEARS) {
            return marks;
        }
        for (int count = 1; count <= period.count(); count++) {
            var part = new CountedPeriod(
                    count, period.unit(), period.firstDay(), false, period.monthRule(), period.yearRule());
            var calendar = computed.asked().calendar();
            var reached = forward
                    ? part.after(computed.triggerDay(), calendar)
                    : part.before(computed.triggerDay(), calendar);
            marks.put(reached.day(), part.toString());
        }
        return marks;
    }

    private String notes(LocalDate day, boolean counts, Map<LocalDate, String> marks) {
        var notes = new ArrayList<String>();
        if (day.equals(computed.triggerDay())) {
            notes.add(
                    computed.period().unit() == PeriodUnit.HOURS
                            ? "trigger"
                            : counts ? "trigger, counted" : "trigger, not counted");
        }
        var calendar = computed.asked().calendar();
        if (calendar.covers(day)) {
            calendar.holiday(day).ifPresent(name -> notes.add("holiday: " + name));
        }
        if (BusinessCalendar.isWeekend(day)) {
            notes.add("weekend");
        }
        var mark = marks.get(day);
        if (mark != null) {
            notes.add(mark);
        }
        if (day.equals(computed.counted()) && !day.equals(computed.day())) {
            notes.add("reached, but it rolls");
        }
        if (day.equals(computed.day())) {
            notes.add(computed.period().clearDays() ? "the result, outside the clear days" : "the result");
        }
        return String.join("; ", notes);
    }
}
