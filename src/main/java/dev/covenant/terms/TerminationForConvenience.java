package dev.covenant.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Termination for convenience on notice (DOMAIN 1.2).
 *
 * @param text identity and words
 * @param who the sides that may
 * @param accounts the versions of its words; at least one
 * @param adopted the reading that deadlines called "latest" follow; empty while nobody chose
 */
public record TerminationForConvenience(
        ClauseText text, Set<Side> who, List<Account> accounts, Optional<Adoption> adopted) implements Clause {

    /**
     * All readings of all accounts.
     *
     * @return in the order of the contract file
     */
    public List<TerminationReading> readings() {
        return accounts.stream().flatMap(account -> account.readings().stream()).toList();
    }

    /**
     * The reading adopted; where the clause has but one, that one.
     *
     * @return empty while several stand and nobody chose
     */
    public Optional<TerminationReading> adoptedReading() {
        var all = readings();
        return adopted.isEmpty() && all.size() == 1
                ? Optional.of(all.get(0))
                : adopted.flatMap(choice -> all.stream()
                        .filter(reading -> reading.name().equals(choice.reading()))
                        .findFirst());
    }
}
