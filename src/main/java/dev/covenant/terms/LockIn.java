package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.time.LocalDate;

/**
 * An initial time in which a side may not leave, read one of two ways.
 *
 * @param period how long; 0 calendar days where the clause names a date outright, such as "after 31 December 2026"
 * @param from the day it is counted from, such as the day of the agreement
 * @param restricts what may not happen before it is over
 * @param firstPermitted whether the day on which the period ends is itself permitted ("on or after day 180") or only
 *     the day after it ("after three months")
 * @param receiptRolls whether a first permitted day that is no business day moves the first permitted receipt to the
 *     next one
 */
public record LockIn(
        CountedPeriod period,
        LocalDate from,
        Restricts restricts,
        FirstPermitted firstPermitted,
        boolean receiptRolls) {

    /** What a lock-in forbids. */
    public enum Restricts {
        /** Giving the notice. */
        GIVING,
        /** The contract's end. */
        ENDING
    }

    /** The first day that is allowed again. */
    public enum FirstPermitted {
        /** The day the period ends. */
        LAST_DAY_OF_PERIOD,
        /** The day after it. */
        DAY_AFTER
    }
}
