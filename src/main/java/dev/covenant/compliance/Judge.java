package dev.covenant.compliance;

import dev.covenant.evaluation.Evaluation;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Scope;
import dev.covenant.terms.Contract;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/** The core as the lanes see it: contracts and rules now in force, held against a contract's state. Pure. */
public interface Judge {

    /**
     * The contracts it knows.
     *
     * @return their ids
     */
    Set<String> contracts();

    /**
     * A contract's text.
     *
     * @param id of a known contract
     * @return as signed, with its amendments
     */
    Contract contract(String id);

    /**
     * What a contract is judged by: rules, terms and calendars. When it changes, the contract is judged anew.
     *
     * @param contract a known contract
     * @return a fingerprint
     */
    String version(String contract);

    /**
     * Why an event cannot be of its contract, such as an unknown meter, with the cure.
     *
     * @param event of any contract, known or not
     * @return empty where it can
     */
    Optional<String> refusal(ContractEvent event);

    /**
     * What events touch, later subjects included.
     *
     * @param contract a known contract
     * @param events of that contract
     * @return clauses and subjects whose findings may change
     */
    Scope touched(String contract, Collection<? extends ContractEvent> events);

    /**
     * Judges a scope. The same inputs give the same evaluation.
     *
     * @param contract a known contract
     * @param state what is on record of it
     * @param scope what is asked
     * @param asOf the moment judged and what is known
     * @return findings inside the scope, and the next moment at which any answer of the contract could change
     */
    Evaluation judge(String contract, LedgerState state, Scope scope, AsOf asOf);

    /**
     * By which part of itself an amount told must change before it is told again.
     *
     * @param contract a known contract
     * @param clause the clause's id
     * @return a fraction; a quarter unless the term says otherwise
     */
    default BigDecimal step(String contract, String clause) {
        return new BigDecimal("0.25");
    }
}
