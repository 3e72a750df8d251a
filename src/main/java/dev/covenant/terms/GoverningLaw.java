package dev.covenant.terms;

import dev.covenant.measure.MonthRule;
import java.util.Locale;
import java.util.Optional;

/** A governing law, and what it says of dates where the contract is silent (DOMAIN 2.1, 2.4). */
public enum GoverningLaw {
    /** New York: months by the same numeral, else the month's last day (GCL s. 30). */
    NEW_YORK(Optional.of(MonthRule.CORRESPONDING_DATE)),
    /** England: the corresponding date (Dodds v Walker [1981] UKHL). */
    ENGLAND(Optional.of(MonthRule.CORRESPONDING_DATE)),
    /** California; no source for its month rule was read, so the contract must say. */
    CALIFORNIA(Optional.empty()),
    /** Texas; no source for its month rule was read, so the contract must say. */
    TEXAS(Optional.empty()),
    /** Delaware; no source for its month rule was read, so the contract must say. */
    DELAWARE(Optional.empty()),
    /** Tennessee; no source for its month rule was read, so the contract must say. */
    TENNESSEE(Optional.empty()),
    /** No law assumed: what the contract does not say is asked for. */
    PLAIN(Optional.empty());

    private final Optional<MonthRule> monthRule;

    GoverningLaw(Optional<MonthRule> monthRule) {
        this.monthRule = monthRule;
    }

    /**
     * How months are added where the contract does not say.
     *
     * @return empty where the law was not read or does not say
     */
    public Optional<MonthRule> monthRule() {
        return monthRule;
    }

    /**
     * As contract files write it.
     *
     * @return such as {@code new-york}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The law written so.
     *
     * @param word such as {@code new-york}
     * @return empty where there is none
     */
    public static Optional<GoverningLaw> parse(String word) {
        for (GoverningLaw law : values()) {
            if (law.word().equals(word)) {
                return Optional.of(law);
            }
        }
        return Optional.empty();
    }
}
