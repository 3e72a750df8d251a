package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;
import java.util.Optional;

/**
 * How a credit must be claimed, and what else remains (DOMAIN 1.17): a clause of kind {@code credit-claim}.
 *
 * @param text identity and words
 * @param within the time to claim, counted from the last day of the month
 * @param rolls where its last day moves that is no business day
 * @param counts what must happen in time
 * @param remedy what a credit leaves of other remedies
 * @param preserves the clause that stays open all the same, as printed; empty: none is named
 */
public record CreditClaims(
        ClauseText text, CountedPeriod within, Rolls rolls, TimelyAct counts, Remedy remedy, Optional<String> preserves)
        implements Clause {

    /** What a credit leaves of other remedies. */
    public enum Remedy {
        /** It excludes nothing. */
        NOT_SOLE("no sole remedy"),
        /** It is the only remedy in money. */
        SOLE_MONETARY("the sole monetary remedy"),
        /** It is the only remedy. */
        SOLE("the sole remedy");

        private final String words;

        Remedy(String words) {
            this.words = words;
        }

        /**
         * As sentences say it.
         *
         * @return such as {@code the sole monetary remedy}
         */
        public String words() {
            return words;
        }
    }
}
