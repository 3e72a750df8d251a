package dev.covenant.language;

import java.math.BigDecimal;

/** A value in a condition: read from a fact, written out, or a share of another. */
public sealed interface Operand {

    /**
     * What sort of value it is.
     *
     * @return its sort
     */
    Sort sort();

    /**
     * A component of a fact.
     *
     * @param level whose: 0 is the rule's subject, 1 the thing named inside it, and so on
     * @param noun the noun of that fact
     * @param phrase which component
     */
    record Read(int level, Noun noun, Phrase phrase) implements Operand {
        @Override
        public Sort sort() {
            return phrase.sort();
        }
    }

    /**
     * A value written in the rule.
     *
     * @param sort its sort
     * @param value a Quantity, Money, BigDecimal, Long, Duration, LocalDate, Boolean, enum constant or String
     * @param text as canonical rules write it
     */
    record Literal(Sort sort, Object value, String text) implements Operand {}

    /**
     * A percentage of another value.
     *
     * @param percent such as 95
     * @param of a quantity, money, length of time or number
     */
    record Share(BigDecimal percent, Operand of) implements Operand {
        @Override
        public Sort sort() {
            return of.sort();
        }
    }
}
