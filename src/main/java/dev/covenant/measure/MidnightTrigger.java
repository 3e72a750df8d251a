package dev.covenant.measure;

/** Whether the day counts that begins with a trigger at midnight, and so is left whole. */
public enum MidnightTrigger {
    /** It counts as day 1 (Matthew v Sedman [2021] UKSC 19). */
    COUNTS,
    /** It is the day of the trigger, left out like any other. */
    LEFT_OUT
}
