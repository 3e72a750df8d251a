package dev.covenant.position;

import dev.covenant.terms.Account;
import dev.covenant.terms.TerminationReading;
import java.util.Optional;

/**
 * One account of the clause, read one way, and what a notice does by it.
 *
 * @param account the version of the words
 * @param reading the way it is read
 * @param adopted whether it is the reading adopted
 * @param outcome what the notice does; empty where that cannot be counted
 * @param none why there is no outcome; empty where there is one
 */
public record ExitReading(
        Account account,
        TerminationReading reading,
        boolean adopted,
        Optional<ExitOutcome> outcome,
        Optional<String> none) {

    /**
     * Whether it still counts.
     *
     * @return false once a person has ruled it out
     */
    public boolean stands() {
        return reading.ruledOut().isEmpty();
    }
}
