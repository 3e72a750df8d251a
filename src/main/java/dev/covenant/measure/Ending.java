package dev.covenant.measure;

/** What the last day of a period is for. Acts may roll off a weekend; effects never do (DOMAIN 2.4, 3). */
public enum Ending {
    /** Something must be done by then: a notice received, a sum paid. */
    ACT,
    /** Something takes effect then, such as a termination. */
    EFFECT
}
