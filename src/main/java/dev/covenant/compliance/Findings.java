package dev.covenant.compliance;

import dev.covenant.finding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Findings, to be read. */
public interface Findings {

    /**
     * The open ones, of all contracts.
     *
     * @return most severe first, then soonest deadline, then key
     */
    List<FindingLife> open();

    /**
     * The open ones of a contract.
     *
     * @param contract its id
     * @return most severe first, then soonest deadline, then key
     */
    List<FindingLife> open(String contract);

    /**
     * All of a contract, ended ones too.
     *
     * @param contract its id
     * @return in order of key
     */
    List<FindingLife> all(String contract);

    /**
     * One finding.
     *
     * @param key its key as text, such as {@code campus-substation/allowance/allowance-exceeded/2013-07}
     * @return empty where there is none
     */
    Optional<FindingLife> find(String key);

    /**
     * How one finding came to be what it is.
     *
     * @param key its key as text
     * @return its revisions, oldest first
     */
    List<FindingRevision> history(String key);

    /**
     * How many findings are open, by outcome.
     *
     * @return only outcomes with any
     */
    Map<Outcome, Long> openByOutcome();
}
