package dev.covenant.measure;

/** Which way a period runs from its trigger. */
public enum Direction {
    /** After an event: within 10 days after it. */
    AFTER,
    /** Before an event: 10 days before it. */
    BEFORE
}
