package dev.covenant.measure;

/** Whether the day of the trigger counts as day 1. */
public enum FirstDay {
    /** The day after is day 1 (NY GCL s. 20; FRCP 6(a)(1)). */
    EXCLUDED,
    /** The day itself is day 1 ("from and including"). */
    INCLUDED
}
