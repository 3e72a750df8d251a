package dev.covenant.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Counting one period by one calendar.
 *
 * @param period what is counted
 * @param calendar for business days
 */
record Counting(CountedPeriod period, BusinessCalendar calendar) {

    /** More month ends than these are not listed in the workings. */
    private static final int MONTH_ENDS_LISTED = 12;

    CountedDay forward(LocalDate trigger) {
        var included = period.firstDay() == FirstDay.INCLUDED;
        var first = included ? includedFirst(trigger, 1) : firstCounted(trigger, 1);
        var last = switch (period.unit()) {
            case HOURS -> throw hours();
            case CALENDAR_DAYS -> trigger.plusDays(days(included));
            case WEEKS -> trigger.plusDays(7L * period.count() - (included ? 1 : 0));
            case BUSINESS_DAYS -> businessDays(trigger, 1, included);
            case MONTHS, YEARS -> months().last(trigger, 1);
        };
        var steps = new ArrayList<>(steps(trigger, first, last));
        if (!period.clearDays()) {
            return new CountedDay(trigger, first, last, List.copyOf(steps));
        }
        var after = last.plusDays(1);
        steps.add("Clear days: the day reached lies outside as well, so " + InWords.date(after) + ".");
        return new CountedDay(trigger, first, after, List.copyOf(steps));
    }

    CountedDay backward(LocalDate event) {
        var included = period.firstDay() == FirstDay.INCLUDED;
        var first = included ? includedFirst(event, -1) : firstCounted(event, -1);
        var last = switch (period.unit()) {
            case HOURS -> throw hours();
            case CALENDAR_DAYS -> event.minusDays(days(included));
            case WEEKS -> event.minusDays(7L * period.count() - (included ? 1 : 0));
            case BUSINESS_DAYS -> businessDays(event, -1, included);
            case MONTHS, YEARS -> months().last(event, -1);
        };
        var step = "Counted back from " + InWords.date(event) + ": day 1 " + InWords.shortDate(first) + ", " + period
                + " end " + InWords.date(last) + ".";
        if (!period.clearDays()) {
            return new CountedDay(event, first, last, List.of(step));
        }
        var before = last.minusDays(1);
        var clear = "Clear days: the day reached lies outside as well, so " + InWords.date(before) + ".";
        return new CountedDay(event, first, before, List.of(step, clear));
    }

    private int days(boolean included) {
        return included && period.count() > 0 ? period.count() - 1 : period.count();
    }

    private LocalDate firstCounted(LocalDate from, int direction) {
        return period.unit() == PeriodUnit.BUSINESS_DAYS
                ? calendar.plusBusinessDays(from, direction)
                : from.plusDays(direction);
    }

    private LocalDate includedFirst(LocalDate from, int direction) {
        return period.unit() == PeriodUnit.BUSINESS_DAYS && !calendar.isBusinessDay(from)
                ? calendar.plusBusinessDays(from, direction)
                : from;
    }

    private LocalDate businessDays(LocalDate from, int direction, boolean included) {
        // an included trigger that is no business day is no day 1: the count then starts on the next one
        var count = included && calendar.isBusinessDay(from) ? days(true) : period.count();
        return calendar.plusBusinessDays(from, direction * count);
    }

    private MonthCounting months() {
        return new MonthCounting(period, calendar);
    }

    private IllegalArgumentException hours() {
        return new IllegalArgumentException(period + " run from a moment, not from a day");
    }

    private List<String> steps(LocalDate trigger, LocalDate first, LocalDate last) {
        return switch (period.unit()) {
            case MONTHS, YEARS -> List.of(months().step(trigger, last));
            case BUSINESS_DAYS -> period.count() == 0 ? List.of() : businessSteps(first, last);
            default -> period.count() == 0 ? List.of() : List.of(dayStep(first, last));
        };
    }

    private String dayStep(LocalDate first, LocalDate last) {
        var named = new ArrayList<LocalDate>();
        named.add(first);
        var ends = first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfMonth() == day.lengthOfMonth() && !day.equals(first) && !day.equals(last))
                .toList();
        if (ends.size() <= MONTH_ENDS_LISTED) {
            named.addAll(ends);
        }
        if (!last.equals(first)) {
            named.add(last);
        }
        var text = named.stream()
                .map(day -> "day " + (ChronoUnit.DAYS.between(first, day) + 1) + " " + InWords.shortDate(day))
                .collect(Collectors.joining("; "));
        return "D" + text.substring(1) + ".";
    }

    private List<String> businessSteps(LocalDate first, LocalDate last) {
        var steps = new ArrayList<String>();
        steps.add("Business day 1 " + InWords.shortDate(first) + "; business day " + period.count() + " "
                + InWords.shortDate(last) + ".");
        first.datesUntil(last.plusDays(1))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0)
                .forEach(day -> calendar.holiday(day)
                        .ifPresent(name -> steps.add(InWords.shortDate(day) + " is a holiday: " + name + ".")));
        return steps;
    }
}
