package dev.covenant.measure;

/** How a year is added. */
public enum YearRule {
    /** Twelve months, added by the {@link MonthRule}. */
    TWELVE_MONTHS,
    /** 365 days, of which 28 and 29 February of a leap year are one (N.Y. Gen. Constr. Law s. 58). */
    LEAP_DAY_AS_ONE
}
