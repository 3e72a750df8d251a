package dev.covenant.measure;

/** How a month is added; the law disagrees, so a contract must say (DOMAIN 2.3). */
public enum MonthRule {
    /** The same numeral, or the month's last day where it has none (Dodds v Walker [1981] UKHL; NY GCL s. 30). */
    CORRESPONDING_DATE,
    /** A period begun on a month's last day ends on a month's last day (Strata: {@code LAST_DAY}). */
    END_OF_MONTH,
    /** A period begun on a month's last business day ends on a month's last (Strata: {@code LAST_BUSINESS_DAY}). */
    LAST_BUSINESS_DAY
}
