package dev.covenant.finding;

import dev.covenant.measure.Money;
import dev.covenant.terms.Side;

/**
 * Money at stake; kinds are never added up.
 *
 * @param kind what sort of money
 * @param owedBy whose debt it would be
 * @param money how much
 */
public record Amount(Kind kind, Side owedBy, Money money) {

    /** What sort of money. */
    public enum Kind {
        /** A fee owed anyway. */
        COMMITTED_FEE("committed fee"),
        /** A charge for what was used or done. */
        CHARGE("charge"),
        /** A credit against fees. */
        CREDIT("credit"),
        /** What waiting costs. */
        COST_OF_DELAY("cost of delay");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /**
         * As sentences say it.
         *
         * @return such as {@code cost of delay}
         */
        public String words() {
            return words;
        }
    }
}
