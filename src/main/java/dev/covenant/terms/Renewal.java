package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Roll;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * Renewal of the term, and the window for the notice that decides it (DOMAIN 1.7). Periods are counted back from the
 * last day of the term.
 *
 * @param text identity and words
 * @param renews what happens without a notice
 * @param length of each renewal, from and including the day after the last
 * @param times how often at most; empty: without a limit
 * @param who the sides that may give the notice
 * @param atLeast how long before the last day the notice must be there
 * @param atMost how long before the last day it may be there at the earliest; empty: at any time
 * @param counts whether its receipt or its giving must lie in the window
 * @param roll where a last day that is no business day moves for the date called latest; empty: as the law has it. Plan
 *     by always moves back
 * @param beforeOpening what a notice before the window opens does
 * @param price when a new fee must be told; empty: nothing is said of it
 */
public record Renewal(
        ClauseText text,
        Renews renews,
        CountedPeriod length,
        Optional<Integer> times,
        Set<Side> who,
        CountedPeriod atLeast,
        Optional<CountedPeriod> atMost,
        Counts counts,
        Optional<Roll> roll,
        BeforeOpening beforeOpening,
        Optional<PriceNotice> price)
        implements Clause {

    /** What happens without a notice. */
    public enum Renews {
        /** The term renews unless a notice of non-renewal is given. */
        UNLESS_NOTICE,
        /** The term ends unless a notice of renewal is given. */
        ON_NOTICE
    }

    /** What must lie in the window. */
    public enum Counts {
        /** The receipt of the notice, at the place of receipt. */
        RECEIVED,
        /** Its sending, at the place of sending. */
        GIVEN
    }

    /** What a notice before the opening does. */
    public enum BeforeOpening {
        /** Nothing. */
        VOID,
        /** It counts from the opening on. */
        AT_OPENING,
        /** What any other does. */
        VALID
    }

    /**
     * A new fee that must be told before a renewal.
     *
     * @param by the side that tells it
     * @param atLeast how long before the last day the other side must have it
     * @param increaseAtMost by how much it may rise, in percent; empty: no limit is stated
     */
    public record PriceNotice(Side by, CountedPeriod atLeast, Optional<BigDecimal> increaseAtMost) {}
}
