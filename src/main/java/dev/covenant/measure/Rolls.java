package dev.covenant.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * Where a day for an act moves, Saturday, Sunday and holiday apart: in California contracts Sundays and holidays roll,
 * Saturdays do not (CCP 10, 12a, 13).
 *
 * @param saturday off a Saturday
 * @param sunday off a Sunday
 * @param holiday off a holiday
 */
public record Rolls(Roll saturday, Roll sunday, Roll holiday) {
    /** Nothing moves. */
    public static final Rolls NONE = new Rolls(Roll.NONE, Roll.NONE, Roll.NONE);
    /** All move to the next business day. */
    public static final Rolls FORWARD = new Rolls(Roll.FORWARD, Roll.FORWARD, Roll.FORWARD);
    /** All move to the business day before. */
    public static final Rolls BACKWARD = new Rolls(Roll.BACKWARD, Roll.BACKWARD, Roll.BACKWARD);

    /**
     * Moves a day for an act. The first day that needs moving sets the direction; it moves until a day that stays.
     *
     * @param day the day counted or named
     * @param calendar which days are holidays
     * @return the day itself where nothing moves it
     */
    public LocalDate roll(LocalDate day, BusinessCalendar calendar) {
        var direction = off(day, calendar);
        var moved = day;
        while (off(moved, calendar) != Roll.NONE) {
            moved = moved.plusDays(direction == Roll.FORWARD ? 1 : -1);
        }
        return moved;
    }

    private Roll off(LocalDate day, BusinessCalendar calendar) {
        if (holiday != Roll.NONE && calendar.isHoliday(day)) {
            return holiday;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? saturday
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? sunday : Roll.NONE;
    }
}
