package dev.covenant.finding;

import dev.covenant.terms.ClauseText;
import java.util.List;
import java.util.Optional;

/** A fact that a finding can be about: a billing month, a notice, a right. */
public interface Subject extends Fact {

    /**
     * Its part of the finding's key.
     *
     * @return such as {@code 2013-07}
     */
    String subject();

    /**
     * The clause it falls under.
     *
     * @return identity and words
     */
    ClauseText clause();

    /**
     * The time it is about.
     *
     * @return empty where it has none
     */
    default Optional<SubjectPeriod> period() {
        return Optional.empty();
    }

    /**
     * The reading it was computed by.
     *
     * @return empty where the clause has but one
     */
    default Optional<String> reading() {
        return Optional.empty();
    }

    /**
     * How its values were counted.
     *
     * @return lines for people
     */
    default List<String> workings() {
        return List.of();
    }

    /**
     * What its values rest on.
     *
     * @return evidence, in order
     */
    default List<Evidence> evidence() {
        return List.of();
    }
}
