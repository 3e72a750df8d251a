package dev.covenant.web;

import dev.covenant.compliance.ContractState;
import dev.covenant.compliance.FindingLife;
import dev.covenant.compliance.Findings;
import dev.covenant.compliance.Portfolio;
import dev.covenant.finding.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Contracts and findings for programs. */
@RestController
@RequestMapping("/api")
class ContractApi {

    private final ContractSheets sheets;
    private final Findings findings;
    private final Portfolio portfolio;

    ContractApi(ContractSheets sheets, Findings findings, Portfolio portfolio) {
        this.sheets = sheets;
        this.findings = findings;
        this.portfolio = portfolio;
    }

    @GetMapping("/contracts")
    Map<String, Object> contracts() {
        var states = portfolio.states().stream()
                .collect(Collectors.toMap(state -> state.standing().contract(), Function.<ContractState>identity()));
        return Map.of(
                "contracts",
                sheets.all().stream()
                        .map(sheet -> {
                            var id = sheet.contract().id();
                            return ContractJson.line(
                                    ContractCard.of(sheet, findings.open(id), Optional.ofNullable(states.get(id))));
                        })
                        .toList());
    }

    @GetMapping("/contracts/{id}")
    ContractJson contract(@PathVariable String id) {
        var sheet = sheets.find(id).orElseThrow(() -> none(id));
        return ContractJson.of(sheet, sheet.usualMonth(), findings.open(id));
    }

    /** The open findings; with {@code ended=true} those that are over as well, for which a contract must be named. */
    @GetMapping("/findings")
    Map<String, Object> findings(
            @RequestParam Optional<String> contract,
            @RequestParam Optional<String> kind,
            @RequestParam Optional<String> outcome,
            @RequestParam(defaultValue = "false") boolean ended) {
        outcome.ifPresent(ContractApi::outcome);
        contract.filter(id -> sheets.text(id).isEmpty()).ifPresent(id -> {
            throw none(id);
        });
        if (ended && contract.isEmpty()) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "Findings that are over are listed by contract. Add contract=.");
        }
        Stream<FindingLife> wanted =
                contract.map(id -> ended ? findings.all(id) : findings.open(id)).orElseGet(findings::open).stream()
                        .filter(life ->
                                kind.isEmpty() || kind.get().equals(life.key().kind()))
                        .filter(life -> outcome.isEmpty()
                                || outcome.get()
                                        .equals(Wording.lower(life.finding().outcome())));
        List<FindingJson> found = wanted.map(FindingJson::of).toList();
        return Map.of("findings", found);
    }

    private static void outcome(String word) {
        if (Stream.of(Outcome.values()).map(Wording::lower).noneMatch(word::equals)) {
            throw new ResponseStatusException(
                    HttpStatus.BAD_REQUEST, "There is no such outcome. Give met, breached or undetermined.");
        }
    }

    private static ResponseStatusException none(String id) {
        return new ResponseStatusException(
                HttpStatus.NOT_FOUND,
                "There is no contract \"" + id.substring(0, Math.min(id.length(), 100))
                        + "\". /api/contracts lists those there are.");
    }
}
