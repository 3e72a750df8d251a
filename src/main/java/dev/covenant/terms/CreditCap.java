package dev.covenant.terms;

import dev.covenant.measure.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * The most that is credited over a span.
 *
 * @param over the span
 * @param share of the fees of the span, in percent; empty where a sum is stated
 * @param sum a sum of money; empty where a share is stated
 */
public record CreditCap(Span over, Optional<BigDecimal> share, Optional<Money> sum) {

    /** Over what a cap runs. */
    public enum Span {
        /** The calendar month. */
        MONTH("a month"),
        /** The month and the eleven before it. */
        TWELVE_MONTHS("twelve months"),
        /** The whole contract. */
        CONTRACT("the contract");

        private final String words;

        Span(String words) {
            this.words = words;
        }

        /**
         * As sentences say it after "of".
         *
         * @return such as {@code twelve months}
         */
        public String words() {
            return words;
        }
    }
}
