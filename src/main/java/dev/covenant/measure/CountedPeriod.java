package dev.covenant.measure;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import java.util.Optional;

/**
 * A period as a clause states it, such as 90 calendar days with the first day excluded.
 *
 * <p>Forward from a trigger: 90 days end on trigger + 90; with the first day included on trigger + 89; 90 clear days
 * lie wholly between, so that the day reached is trigger + 91. Backward from an event it is the mirror image. Days
 * reached here are never moved off a weekend; {@link Rolls} does that, for acts only.
 *
 * @param count how many; at least 0
 * @param unit of what
 * @param firstDay whether the trigger's day counts
 * @param clearDays whether both the trigger's day and the day of the end lie outside
 * @param monthRule needed by months and years, refused silently by nobody: empty means the contract does not say
 * @param yearRule how years are added; for other units without meaning
 * @param rules how else its time is computed, by its clause, its contract and its law, the nearest first: where an act
 *     rolls, when its day ends, in whose zone its trigger is read
 */
public record CountedPeriod(
        int count,
        PeriodUnit unit,
        FirstDay firstDay,
        boolean clearDays,
        Optional<MonthRule> monthRule,
        YearRule yearRule,
        ComputationRules rules) {

    /** Refuses a negative count, and clear days whose first day counts. */
    public CountedPeriod {
        if (count < 0) {
            throw new IllegalArgumentException("a period cannot be negative: " + count);
        }
        if (clearDays && firstDay == FirstDay.INCLUDED) {
            throw new IllegalArgumentException("clear days leave the first day out; it cannot be included");
        }
    }

    /**
     * A period of which nobody says how else its time is computed.
     *
     * @param count how many; at least 0
     * @param unit of what
     * @param firstDay whether the trigger's day counts
     * @param clearDays whether both the trigger's day and the day of the end lie outside
     * @param monthRule needed by months and years
     * @param yearRule how years are added
     */
    public CountedPeriod(
            int count,
            PeriodUnit unit,
            FirstDay firstDay,
            boolean clearDays,
            Optional<MonthRule> monthRule,
            YearRule yearRule) {
        this(count, unit, firstDay, clearDays, monthRule, yearRule, ComputationRules.OPEN);
    }

    /**
     * A period whose years are twelve months.
     *
     * @param count how many; at least 0
     * @param unit of what
     * @param firstDay whether the trigger's day counts
     * @param clearDays whether both the trigger's day and the day of the end lie outside
     * @param monthRule needed by months and years
     */
    public CountedPeriod(
            int count, PeriodUnit unit, FirstDay firstDay, boolean clearDays, Optional<MonthRule> monthRule) {
        this(count, unit, firstDay, clearDays, monthRule, YearRule.TWELVE_MONTHS);
    }

    /**
     * Calendar days, trigger's day excluded.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod ofCalendarDays(int count) {
        return new CountedPeriod(count, PeriodUnit.CALENDAR_DAYS, FirstDay.EXCLUDED, false, Optional.empty());
    }

    /**
     * Business days, trigger's day excluded.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod ofBusinessDays(int count) {
        return new CountedPeriod(count, PeriodUnit.BUSINESS_DAYS, FirstDay.EXCLUDED, false, Optional.empty());
    }

    /**
     * Calendar months, trigger's day excluded.
     *
     * @param count how many
     * @param rule how a month is added
     * @return the period
     */
    public static CountedPeriod ofMonths(int count, MonthRule rule) {
        return new CountedPeriod(count, PeriodUnit.MONTHS, FirstDay.EXCLUDED, false, Optional.of(rule));
    }

    /**
     * The same number of clear days: one more day, because the day reached lies outside as well.
     *
     * @return this period counted clear; a period whose first day counts stays as it is
     */
    public CountedPeriod clear() {
        return firstDay == FirstDay.INCLUDED
                ? this
                : new CountedPeriod(count, unit, firstDay, true, monthRule, yearRule, rules);
    }

    /**
     * The same period when the day reached may be the day of the end.
     *
     * @return this period, its days not clear
     */
    public CountedPeriod withoutClearDays() {
        return new CountedPeriod(count, unit, firstDay, false, monthRule, yearRule, rules);
    }

    /**
     * The same period with the day of its trigger counted or left out.
     *
     * @param first whether it counts
     * @return the period
     */
    public CountedPeriod with(FirstDay first) {
        return new CountedPeriod(count, unit, first, clearDays, monthRule, yearRule, rules);
    }

    /**
     * The same period with its months added by a rule.
     *
     * @param rule how a month is added
     * @return the period
     */
    public CountedPeriod with(MonthRule rule) {
        return new CountedPeriod(count, unit, firstDay, clearDays, Optional.of(rule), yearRule, rules);
    }

    /**
     * Whether it cannot be counted without a month rule.
     *
     * @return true for months, and for years of twelve months
     */
    public boolean needsMonthRule() {
        return unit == PeriodUnit.MONTHS || (unit == PeriodUnit.YEARS && yearRule == YearRule.TWELVE_MONTHS);
    }

    /**
     * The last day of the period that begins with a trigger; for clear days the first day after it.
     *
     * @param trigger the day of the event that starts it
     * @param calendar for business days
     * @return the day reached and how
     * @throws UnstatedRule for months or years without a month rule
     * @throws IllegalArgumentException for hours, which run from a moment and not from a day
     */
    public CountedDay after(LocalDate trigger, BusinessCalendar calendar) {
        return new Counting(this, calendar).forward(trigger);
    }

    /**
     * The last day on which something may happen that must happen this long before an event.
     *
     * @param event the day of the event
     * @param calendar for business days
     * @return the day reached and how
     * @throws UnstatedRule for months or years without a month rule
     * @throws IllegalArgumentException for hours
     */
    public CountedDay before(LocalDate event, BusinessCalendar calendar) {
        return new Counting(this, calendar).backward(event);
    }

    /**
     * The moment at which the period ends: hours by the clock from the moment (FRCP 6(a)(2)), all else at 24:00 of the
     * last day, for clear days at 24:00 of the last clear day.
     *
     * @param trigger the moment it starts, in the zone whose days count
     * @param calendar for business days
     * @return in the trigger's zone
     * @throws UnstatedRule for months or years without a month rule
     */
    public ZonedDateTime after(ZonedDateTime trigger, BusinessCalendar calendar) {
        if (unit == PeriodUnit.HOURS) {
            return trigger.plusHours(count);
        }
        var reached = after(trigger.toLocalDate(), calendar).day();
        return (clearDays ? reached : reached.plusDays(1)).atStartOfDay(trigger.getZone());
    }

    /**
     * The last trigger day from which the period is over by a wanted day: the inverse of {@link #after}.
     *
     * @param wanted the day that must be reached, included
     * @param calendar for business days
     * @return the latest day whose {@code after} is on or before it
     * @throws UnstatedRule for months or years without a month rule
     */
    public LocalDate latestTrigger(LocalDate wanted, BusinessCalendar calendar) {
        var counting = new Counting(this, calendar);
        // counting is not one-to-one: several days of January reach 28 Feb, and a weekend counts like its Friday
        var candidate = counting.backward(wanted).day();
        while (!counting.forward(candidate.plusDays(1)).day().isAfter(wanted)) {
            candidate = candidate.plusDays(1);
        }
        while (counting.forward(candidate).day().isAfter(wanted)) {
            candidate = candidate.minusDays(1);
        }
        return candidate;
    }

    /** As a clause says it: {@code 90 calendar days}, {@code 3 months}, {@code 14 clear calendar days}. */
    @Override
    public String toString() {
        return count
                + (clearDays ? " clear " : " ")
                + unitWords(count, unit)
                + (firstDay == FirstDay.INCLUDED ? " including the first" : "");
    }

    /** Such as {@code 90 calendar days}. */
    static String words(int count, PeriodUnit unit) {
        return count + " " + unitWords(count, unit);
    }

    private static String unitWords(int count, PeriodUnit unit) {
        var words = unit.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return count == 1 ? words.substring(0, words.length() - 1) : words;
    }
}
