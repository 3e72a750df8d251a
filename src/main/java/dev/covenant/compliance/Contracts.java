package dev.covenant.compliance;

import dev.covenant.terms.Contract;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The contracts that events may be about, as they now stand. */
public interface Contracts {

    /**
     * A contract by its id. Called for each event, so it answers from memory.
     *
     * @param id such as {@code colossus-1}
     * @return empty where there is none
     */
    Optional<Contract> find(String id);

    /**
     * The ids of all, for telling what was meant.
     *
     * @return the ids
     */
    Set<String> ids();

    /**
     * Some contracts that never change.
     *
     * @param contracts of different ids
     * @return them
     */
    static Contracts of(Collection<Contract> contracts) {
        Map<String, Contract> byId =
                contracts.stream().collect(Collectors.toUnmodifiableMap(Contract::id, Function.identity()));
        return new Contracts() {
            @Override
            public Optional<Contract> find(String id) {
                return Optional.ofNullable(byId.get(id));
            }

            @Override
            public Set<String> ids() {
                return byId.keySet();
            }
        };
    }
}
