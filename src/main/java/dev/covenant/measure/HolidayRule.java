package dev.covenant.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.Year;
import java.time.temporal.TemporalAdjusters;
import java.util.Map;
import java.util.function.Function;

/**
 * One holiday of a statute: the day it falls on each year, and the day kept instead when that is a weekend.
 *
 * @param name as people call it
 * @param since the first year it is a holiday
 * @param day the day in a year
 * @param saturday days to move when it falls on a Saturday: -1 for the Friday before, 0 for none
 * @param sunday days to move when it falls on a Sunday: 1 for the Monday after, 0 for none
 */
record HolidayRule(String name, int since, Function<Year, LocalDate> day, int saturday, int sunday) {

    static HolidayRule fixed(String name, int since, Month month, int dayOfMonth, int saturday, int sunday) {
        return new HolidayRule(name, since, year -> year.atMonthDay(MonthDay.of(month, dayOfMonth)), saturday, sunday);
    }

    /** The nth such weekday of a month; -1 is the last. */
    static HolidayRule weekday(String name, int nth, DayOfWeek weekday, Month month) {
        return new HolidayRule(
                name,
                Year.MIN_VALUE,
                year -> year.atMonth(month).atDay(1).with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)),
                0,
                0);
    }

    /** Adds the holiday of a year, and the day kept instead; both are holidays. */
    void addTo(Map<LocalDate, String> holidays, int year) {
        if (year < since) {
            return;
        }
        var falls = day.apply(Year.of(year));
        holidays.put(falls, name);
        var move = falls.getDayOfWeek() == DayOfWeek.SATURDAY
                ? saturday
                : falls.getDayOfWeek() == DayOfWeek.SUNDAY ? sunday : 0;
        if (move != 0) {
            holidays.put(falls.plusDays(move), name + " (observed)");
        }
    }
}
