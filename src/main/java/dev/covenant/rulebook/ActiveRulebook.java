package dev.covenant.rulebook;

import dev.covenant.compliance.Contracts;
import dev.covenant.compliance.FindingKinds;
import dev.covenant.compliance.Judge;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.evaluation.RuleSet;
import dev.covenant.language.Rule;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Reading;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import dev.covenant.position.Touched;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Contracts and rules in force, held against what is on record: the core behind one front. Immutable. */
public final class ActiveRulebook implements Judge, Contracts, FindingKinds {

    private final Map<String, Contract> contracts;
    private final RuleSet rules;

    /**
     * Puts contracts and rules in force.
     *
     * @param contracts of different ids
     * @param rules compiled
     */
    public ActiveRulebook(Collection<Contract> contracts, RuleSet rules) {
        var byId = new TreeMap<String, Contract>();
        contracts.forEach(contract -> byId.put(contract.id(), contract));
        this.contracts = byId;
        this.rules = rules;
    }

    @Override
    public Set<String> contracts() {
        return ids();
    }

    @Override
    public Set<String> ids() {
        return Set.copyOf(contracts.keySet());
    }

    @Override
    public Optional<Contract> find(String id) {
        return Optional.ofNullable(contracts.get(id));
    }

    @Override
    public Contract contract(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no contract " + id));
    }

    @Override
    public String version(String contract) {
        return rules.fingerprint() + "/" + contract(contract).version();
    }

    @Override
    public Optional<String> refusal(ContractEvent event) {
        var contract = find(event.envelope().contract());
        if (contract.isEmpty()) {
            return Optional.of("There is no contract \"" + event.envelope().contract() + "\"; there are "
                    + String.join(", ", contracts.keySet()) + ".");
        }
        if (event instanceof Reading reading
                && contract.get().meter(reading.series().meter()).isEmpty()) {
            return Optional.of("The contract " + contract.get().id() + " has no meter \""
                    + reading.series().meter() + "\". Add it to the contract file, or mend the event.");
        }
        return Optional.empty();
    }

    @Override
    public Scope touched(String contract, Collection<? extends ContractEvent> events) {
        return Touched.by(terms(contract, AsOf.at(java.time.Instant.MAX)), events);
    }

    @Override
    public Evaluation judge(String contract, LedgerState state, Scope scope, AsOf asOf) {
        return rules.evaluate(position(contract, state, scope, asOf));
    }

    /**
     * The facts that {@link #judge} holds against the rules.
     *
     * @param contract a known contract
     * @param state what is on record of it
     * @param scope what is asked
     * @param asOf the moment judged and what is known
     * @return the position
     */
    public Position position(String contract, LedgerState state, Scope scope, AsOf asOf) {
        return Position.of(terms(contract, asOf), state, scope, asOf);
    }

    /**
     * The rules in force.
     *
     * @return compiled
     */
    public RuleSet rules() {
        return rules;
    }

    @Override
    public Set<String> all() {
        return rules.rules().stream()
                .filter(rule -> !rule.isDefinition())
                .map(Rule::kind)
                .collect(Collectors.toUnmodifiableSet());
    }

    private ResolvedTerms terms(String contract, AsOf asOf) {
        return new ResolvedTerms(contract(contract), asOf.known());
    }
}
