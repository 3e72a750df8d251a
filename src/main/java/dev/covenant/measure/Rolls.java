package dev.covenant.measure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * Where a day for an act moves, Saturday, Sunday and holiday apart: in California contracts Sundays and holidays roll,
 * Saturdays do not (CCP 10, 12a, 13).
 *
 * @param saturday off a Saturday
 * @param sunday off a Sunday
 * @param holiday off a holiday
 */
public record Rolls(Roll saturday, Roll sunday, Roll holiday) {
    // before the constants below, which need them
    private static final Set<Roll> ONWARD =
            EnumSet.of(Roll.FORWARD, Roll.MODIFIED_FORWARD, Roll.MODIFIED_FORWARD_BI_MONTHLY);
    private static final Set<Roll> BACK = EnumSet.of(Roll.BACKWARD, Roll.MODIFIED_BACKWARD);

    /** Nothing moves. */
    public static final Rolls NONE = all(Roll.NONE);
    /** All move to the next business day. */
    public static final Rolls FORWARD = all(Roll.FORWARD);
    /** All move to the business day before. */
    public static final Rolls BACKWARD = all(Roll.BACKWARD);

    /** Refuses a Saturday that moves forward with a Sunday that moves back: the earlier day would land later. */
    public Rolls {
        if (ONWARD.contains(saturday) && BACK.contains(sunday)) {
            throw new IllegalArgumentException(
                    "a Saturday that rolls forward and a Sunday that rolls backward pass each other; choose forward for"
                            + " both, backward for both, or saturday backward and sunday forward");
        }
    }

    /**
     * One convention for all three.
     *
     * @param roll where they move
     * @return the switches
     */
    public static Rolls all(Roll roll) {
        return new Rolls(roll, roll, roll);
    }

    /**
     * Moves a day for an act. The first day that needs moving sets the convention; it moves until a day that stays.
     *
     * @param day the day counted or named
     * @param calendar which days are holidays
     * @return the day itself where nothing moves it
     */
    public LocalDate roll(LocalDate day, BusinessCalendar calendar) {
        return switch (off(day, calendar)) {
            case NONE -> day;
            case FORWARD -> moved(day, 1, calendar);
            case BACKWARD -> moved(day, -1, calendar);
            case MODIFIED_FORWARD -> unlessItLeaves(day, 1, false, calendar);
            case MODIFIED_BACKWARD -> unlessItLeaves(day, -1, false, calendar);
            case MODIFIED_FORWARD_BI_MONTHLY -> unlessItLeaves(day, 1, true, calendar);
            case NEAREST ->
                moved(
                        day,
                        day.getDayOfWeek() == DayOfWeek.SUNDAY || day.getDayOfWeek() == DayOfWeek.MONDAY ? 1 : -1,
                        calendar);
        };
    }

    private LocalDate moved(LocalDate day, int direction, BusinessCalendar calendar) {
        var moved = day;
        while (off(moved, calendar) != Roll.NONE) {
            moved = moved.plusDays(direction);
        }
        return moved;
    }

    private LocalDate unlessItLeaves(LocalDate day, int direction, boolean halves, BusinessCalendar calendar) {
        var moved = moved(day, direction, calendar);
        var leaves = !YearMonth.from(moved).equals(YearMonth.from(day))
                || (halves && day.getDayOfMonth() <= 15 && moved.getDayOfMonth() > 15);
        return leaves ? moved(day, -direction, calendar) : moved;
    }

    private Roll off(LocalDate day, BusinessCalendar calendar) {
        if (holiday != Roll.NONE && calendar.isHoliday(day)) {
            return holiday;
        }
        return day.getDayOfWeek() == DayOfWeek.SATURDAY
                ? saturday
                : day.getDayOfWeek() == DayOfWeek.SUNDAY ? sunday : Roll.NONE;
    }

    /** As contract files write it: {@code forward}, or {@code saturday none, sunday forward, holiday forward}. */
    @Override
    public String toString() {
        return saturday == sunday && sunday == holiday
                ? word(saturday)
                : "saturday " + word(saturday) + ", sunday " + word(sunday) + ", holiday " + word(holiday);
    }

    static String word(Roll roll) {
        return roll.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
