package dev.covenant.compliance;

import java.util.List;

/** How all contracts stand, to be read. */
public interface Portfolio {

    /**
     * All that were ever judged, at a glance.
     *
     * @return in order of id
     */
    List<ContractState> states();
}
