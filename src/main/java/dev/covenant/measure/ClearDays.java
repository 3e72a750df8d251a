package dev.covenant.measure;

/** Where both the day a period begins and the day it ends lie outside it, so that the day reached is one day later. */
public enum ClearDays {
    /** Nowhere: "not less than 90 days" are over on day 90 (New York, H.E. St. Corp). */
    NO,
    /** Where the words say "clear days", "at least" or "not less than" (England). */
    AT_LEAST,
    /** There, and in every period counted back from an event (CPR 2.8(2)). */
    ALWAYS
}
