package dev.covenant.position;

/** Whether a month is over as of the moment judged. */
public enum MonthState {
    /** It is running. */
    OPEN,
    /** It is over. */
    CLOSED
}
