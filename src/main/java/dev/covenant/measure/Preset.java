package dev.covenant.measure;

import java.util.List;
import java.util.function.Predicate;

/**
 * How a law computes time where a contract is silent, each parameter with its source. Any contract and any clause may
 * say otherwise.
 *
 * @param title for people, such as {@code New York}
 * @param authorities what it says, in the order of the parameters
 */
public record Preset(String title, List<Authority> authorities) {

    /** Refuses words that are no value of their parameter, and a parameter stated twice. */
    public Preset {
        authorities = List.copyOf(authorities);
        if (authorities.stream().map(Authority::parameter).distinct().count() != authorities.size()) {
            throw new IllegalArgumentException(title + " says something twice");
        }
        rules(authorities, each -> true);
    }

    /**
     * All it says, verified or not.
     *
     * @return the rules; open where it is
     */
    public ComputationRules rules() {
        return rules(authorities, each -> true);
    }

    /**
     * Only what was read.
     *
     * @return the rules; open where it is, and where nobody has checked it
     */
    public ComputationRules verifiedRules() {
        return rules(authorities, Authority::verified);
    }

    private static ComputationRules rules(List<Authority> authorities, Predicate<Authority> which) {
        var rules = ComputationRules.OPEN;
        for (Authority authority : authorities) {
            if (authority.value().isPresent() && which.test(authority)) {
                rules = rules.withWords(authority.parameter(), authority.value().get());
            }
        }
        return rules;
    }
}
