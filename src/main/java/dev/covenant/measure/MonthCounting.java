package dev.covenant.measure;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;

/**
 * Adding months and years.
 *
 * @param period in months or years
 * @param calendar for the last business day of a month
 */
record MonthCounting(CountedPeriod period, BusinessCalendar calendar) {

    /** The last day of the period; backward the day reached. */
    LocalDate last(LocalDate from, int direction) {
        var included = period.firstDay() == FirstDay.INCLUDED;
        if (byDays()) {
            var same = sameDayOfYear(from, direction);
            return leapDayWithTheDayBefore(included ? dayInside(same, direction) : same);
        }
        var rule = period.monthRule().orElseThrow(() -> unstated(from, direction));
        return included ? lastOfPeriodFrom(from, direction, rule) : corresponding(from, direction, rule);
    }

    String step(LocalDate trigger, LocalDate last) {
        return period + " on, " + why(trigger, last) + ": " + InWords.date(last) + ".";
    }

    private String why(LocalDate trigger, LocalDate last) {
        if (byDays()) {
            return "365 days to a year, 28 and 29 Feb counted as one day";
        }
        var rule = period.monthRule().orElse(MonthRule.CORRESPONDING_DATE);
        if (atEnd(trigger, rule)) {
            return rule == MonthRule.END_OF_MONTH
                    ? "month end to month end"
                    : "last business day of a month to last business day";
        }
        return trigger.getDayOfMonth() > last.lengthOfMonth()
                ? "that month has no day " + trigger.getDayOfMonth() + ", so its last day"
                : period.firstDay() == FirstDay.INCLUDED ? "the eve of the same numeral" : "the same numeral";
    }

    private boolean byDays() {
        return period.unit() == PeriodUnit.YEARS && period.yearRule() == YearRule.LEAP_DAY_AS_ONE;
    }

    /** 365 days a year, when the leap day has no number of its own, are the same day of another year. */
    private LocalDate sameDayOfYear(LocalDate from, int direction) {
        var numbered = leapDay(from) ? from.minusDays(1) : from;
        return numbered.plusYears((long) direction * period.count());
    }

    private static LocalDate dayInside(LocalDate same, int direction) {
        return same.minusDays(direction);
    }

    private static LocalDate leapDayWithTheDayBefore(LocalDate day) {
        return leapDay(day.plusDays(1)) ? day.plusDays(1) : day;
    }

    static boolean leapDay(LocalDate day) {
        return day.getMonth() == Month.FEBRUARY && day.getDayOfMonth() == 29;
    }

    private long monthCount() {
        return period.unit() == PeriodUnit.YEARS ? 12L * period.count() : period.count();
    }

    private LocalDate corresponding(LocalDate from, int direction, MonthRule rule) {
        var same = from.plusMonths(direction * monthCount());
        if (!atEnd(from, rule)) {
            return same;
        }
        var end = YearMonth.from(same).atEndOfMonth();
        return rule == MonthRule.END_OF_MONTH ? end : calendar.onOrBefore(end);
    }

    private boolean atEnd(LocalDate day, MonthRule rule) {
        return switch (rule) {
            case CORRESPONDING_DATE -> false;
            case END_OF_MONTH -> day.getDayOfMonth() == day.lengthOfMonth();
            case LAST_BUSINESS_DAY ->
                day.equals(calendar.onOrBefore(YearMonth.from(day).atEndOfMonth()));
        };
    }

    /** "One month from and including": up to the eve of the corresponding day, or the month's end where it has none. */
    private LocalDate lastOfPeriodFrom(LocalDate from, int direction, MonthRule rule) {
        var same = corresponding(from, direction, rule);
        var clamped = rule == MonthRule.CORRESPONDING_DATE && same.getDayOfMonth() != from.getDayOfMonth();
        return direction < 0 ? same.plusDays(1) : clamped ? same : same.minusDays(1);
    }

    private UnstatedRule unstated(LocalDate from, int direction) {
        var date = corresponding(from, direction, MonthRule.CORRESPONDING_DATE);
        var end = corresponding(from, direction, MonthRule.END_OF_MONTH);
        return new UnstatedRule("the contract does not say how months are added, so " + period + " from "
                + InWords.date(from) + " cannot be counted; choose corresponding-date (" + InWords.date(date)
                + ") or end-of-month (" + InWords.date(end) + ")");
    }
}
