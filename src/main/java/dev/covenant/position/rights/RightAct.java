package dev.covenant.position.rights;

import java.time.Instant;

/**
 * What its holder did with a right.
 *
 * @param kind exercised or waived
 * @param at when it counts: for a notice its receipt, ours at the latest plausible moment and theirs at the earliest
 * @param words what it was, such as {@code notice n-2 of the Customer}
 */
public record RightAct(Kind kind, Instant at, String words) {

    /** What was done. */
    public enum Kind {
        /** The right was used. */
        EXERCISED,
        /** The right was given up, by the instrument that the contract asks for. */
        WAIVED
    }
}
