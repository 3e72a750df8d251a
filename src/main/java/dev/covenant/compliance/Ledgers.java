package dev.covenant.compliance;

import dev.covenant.ledger.LedgerState;
import java.util.Optional;

/** What is on record of each contract, to be read. */
public interface Ledgers {

    /**
     * What is on record of a contract, as its lane holds it.
     *
     * @param contract its id
     * @return empty where no contract of that id is known
     */
    Optional<LedgerState> onRecord(String contract);
}
