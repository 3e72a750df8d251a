package dev.covenant.measure;

import java.util.Optional;

/**
 * A period as a clause states it, such as 90 calendar days with the first day excluded.
 *
 * @param count how many; at least 0
 * @param unit of what
 * @param firstDay whether the trigger's day counts
 * @param clearDays whether both the trigger's day and the day of the end lie outside
 * @param monthRule needed by months and years, refused silently by nobody: empty means the contract does not say
 */
public record CountedPeriod(
        int count, PeriodUnit unit, FirstDay firstDay, boolean clearDays, Optional<MonthRule> monthRule) {

    /**
     * Calendar days, trigger's day excluded.
     *
     * @param count how many
     * @return the period
     */
    public static CountedPeriod ofCalendarDays(int count) {
        return new CountedPeriod(count, PeriodUnit.CALENDAR_DAYS, FirstDay.EXCLUDED, false, Optional.empty());
    }
}
