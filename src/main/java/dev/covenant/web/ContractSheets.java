package dev.covenant.web;

import dev.covenant.compliance.Judge;
import dev.covenant.compliance.Lanes;
import dev.covenant.ledger.LedgerState;
import dev.covenant.position.TermsOnRecord;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds the contracts that pages show, with what is on record of each. */
@Component
class ContractSheets {

    private final Judge judge;
    private final Lanes lanes;
    private final Moment moment;

    ContractSheets(Judge judge, Lanes lanes, Moment moment) {
        this.judge = judge;
        this.lanes = lanes;
        this.moment = moment;
    }

    List<ContractSheet> all() {
        var now = moment.now();
        return judge.contracts().stream()
                .sorted()
                .map(id -> sheet(judge.contract(id), now))
                .toList();
    }

    Optional<ContractSheet> find(String id) {
        return text(id).map(contract -> sheet(contract, moment.now()));
    }

    Optional<Contract> text(String id) {
        return judge.contracts().contains(id) ? Optional.of(judge.contract(id)) : Optional.empty();
    }

    Instant now() {
        return moment.now();
    }

    /** The line at the top of pages that are of no one contract. */
    String topLine() {
        return TopLine.of(
                judge.contracts().stream().sorted().map(judge::contract).toList(), moment.now());
    }

    private ContractSheet sheet(Contract contract, Instant now) {
        var state = lanes.onRecord(contract.id()).orElseGet(() -> LedgerState.empty(contract.zone()));
        return new ContractSheet(TermsOnRecord.of(new ResolvedTerms(contract, now), state, now), state, now);
    }
}
