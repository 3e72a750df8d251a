package dev.covenant.measure;

/** What a period is counted in. */
public enum PeriodUnit {
    /** Hours by the clock, from the moment of the trigger. */
    HOURS,
    /** Every day of the calendar. */
    CALENDAR_DAYS,
    /** Days that the named calendar calls business days. */
    BUSINESS_DAYS,
    /** Seven calendar days each. */
    WEEKS,
    /** Calendar months; needs a {@link MonthRule}. */
    MONTHS,
    /** Twelve calendar months each; needs a {@link MonthRule}. */
    YEARS
}
