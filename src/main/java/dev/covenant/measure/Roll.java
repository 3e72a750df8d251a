package dev.covenant.measure;

/** Where a day for an act moves when it is no business day. Taking effect is no act and never moves. */
public enum Roll {
    /** It stays. */
    NONE,
    /** To the next business day. */
    FORWARD,
    /** To the business day before. */
    BACKWARD
}
