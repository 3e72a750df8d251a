package dev.covenant.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.covenant.evaluation.Evaluation;
import dev.covenant.evaluation.RuleSet;
import dev.covenant.ingest.CloudEventDecoder;
import dev.covenant.ingest.Decoded;
import dev.covenant.ledger.Admission;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Identity;
import dev.covenant.ledger.Reading;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Scope;
import dev.covenant.rulebook.ActiveRulebook;
import dev.covenant.rulebook.CaseJudge;
import dev.covenant.rulebook.ContractFolder;
import dev.covenant.rulebook.RuleCase;
import dev.covenant.terms.Contract;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Judges cases whose events are CloudEvents, by the same decoder, the same telling-apart and the same rules as the
 * engine. A case names its contract by id, or by a path ending in {@code .yaml} relative to the case file.
 */
final class EventCases implements CaseJudge {

    private final RuleSet rules;
    private final Map<String, Contract> contracts;
    private final CloudEventDecoder decoder = new CloudEventDecoder();
    private final Map<Path, Contract> beside = new HashMap<>();

    /**
     * Judges by these rules.
     *
     * @param rules compiled
     * @param contracts that cases name by id
     */
    EventCases(RuleSet rules, List<Contract> contracts) {
        this.rules = rules;
        this.contracts = contracts.stream().collect(Collectors.toMap(Contract::id, contract -> contract));
    }

    @Override
    public Evaluation judge(RuleCase given) {
        var contract = contract(given);
        var admission = new Admission(contract.zone());
        for (String event : given.events()) {
            var understood = understood(event, contract);
            if (admission.admit(understood) == Identity.CONFLICT) {
                throw new IllegalArgumentException("Two events have the id \""
                        + understood.envelope().id() + "\" and say different things. Give one of them another id.");
            }
        }
        try {
            var effective = MomentText.parse("as of", given.asOf(), contract.zone());
            var known = given.known()
                    .map(text -> MomentText.parse("known", text, contract.zone()))
                    .orElse(Instant.MAX);
            return new ActiveRulebook(List.of(contract), rules)
                    .judge(contract.id(), admission.state(known), Scope.ALL, new AsOf(effective, known));
        } catch (UnusableInput unreadable) {
            throw new IllegalArgumentException(String.join(" ", unreadable.lines()), unreadable);
        }
    }

    private ContractEvent understood(String event, Contract contract) {
        var decoded = decoder.structured(event.getBytes(UTF_8));
        if (decoded instanceof Decoded.Refused refused) {
            throw new IllegalArgumentException("Event " + event + ": " + refused.text());
        }
        var understood = ((Decoded.Understood) decoded).event();
        if (understood instanceof Reading reading
                && contract.meter(reading.series().meter()).isEmpty()) {
            throw new IllegalArgumentException("The contract " + contract.id() + " has no meter \""
                    + reading.series().meter() + "\". Mend the event.");
        }
        return understood;
    }

    private Contract contract(RuleCase given) {
        var name = given.contract();
        if (name.endsWith(".yaml")) {
            return beside.computeIfAbsent(Path.of(given.place().file()).resolveSibling(name), EventCases::read);
        }
        var contract = contracts.get(name);
        if (contract == null) {
            throw new IllegalArgumentException("There is no contract \"" + name + "\". Name one of "
                    + contracts.keySet().stream().sorted().collect(Collectors.joining(", "))
                    + ", or a contract file by its path from the case file.");
        }
        return contract;
    }

    private static Contract read(Path file) {
        var parsed = ContractFolder.file(file);
        return parsed.contract()
                .orElseThrow(() -> new IllegalArgumentException(
                        parsed.problems().stream().map(Object::toString).collect(Collectors.joining(" "))));
    }
}
