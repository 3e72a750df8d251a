package dev.covenant.terms;

import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.MonthRule;
import dev.covenant.measure.Parameter;
import dev.covenant.measure.Preset;
import java.util.Locale;
import java.util.Optional;

/** A governing law, and what it says of dates where the contract is silent (DOMAIN 2.1, 2.4). */
public enum GoverningLaw {
    /** New York: the General Construction Law. */
    NEW_YORK,
    /** England: common law. */
    ENGLAND,
    /** California; no source for its month rule was read, so the contract must say. */
    CALIFORNIA,
    /** Texas; no source for its month rule was read, so the contract must say. */
    TEXAS,
    /** Delaware; no source for its month rule was read, so the contract must say. */
    DELAWARE,
    /** Tennessee; no source for its month rule was read, so the contract must say. */
    TENNESSEE,
    /** The UNIDROIT Principles of International Commercial Contracts, where chosen: art. 1.12. */
    UNIDROIT,
    /** No law assumed: what the contract does not say is asked for. */
    PLAIN;

    /**
     * What it says, parameter by parameter, each with its source.
     *
     * @return the preset
     */
    public Preset preset() {
        return switch (this) {
            case NEW_YORK -> LawPresets.NEW_YORK;
            case ENGLAND -> LawPresets.ENGLAND;
            case CALIFORNIA -> LawPresets.CALIFORNIA;
            case TEXAS -> LawPresets.TEXAS;
            case DELAWARE -> LawPresets.DELAWARE;
            case TENNESSEE -> LawPresets.TENNESSEE;
            case UNIDROIT -> LawPresets.UNIDROIT;
            case PLAIN -> LawPresets.PLAIN;
        };
    }

    /**
     * How it computes time where the contract does not say.
     *
     * @return open where the law was not read or does not say
     */
    public ComputationRules rules() {
        return preset().rules();
    }

    /**
     * How months are added where the contract does not say.
     *
     * @return empty where the law was not read or does not say
     */
    public Optional<MonthRule> monthRule() {
        return rules().get(Parameter.MONTHS);
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
