package dev.covenant.web;

import dev.covenant.compliance.ContractState;
import dev.covenant.compliance.Findings;
import dev.covenant.compliance.Portfolio;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first screen: every contract, its state and its next deadline. */
@Controller
class StartPage {

    private final ContractSheets sheets;
    private final Findings findings;
    private final Portfolio portfolio;

    StartPage(ContractSheets sheets, Findings findings, Portfolio portfolio) {
        this.sheets = sheets;
        this.findings = findings;
        this.portfolio = portfolio;
    }

    @GetMapping("/")
    String start(Model model) {
        var open = findings.open();
        var byContract =
                open.stream().collect(Collectors.groupingBy(life -> life.key().contract()));
        var states = portfolio.states().stream()
                .collect(Collectors.toMap(state -> state.standing().contract(), Function.<ContractState>identity()));
        var all = sheets.all();
        var cards = all.stream()
                .map(sheet -> {
                    var id = sheet.contract().id();
                    return ContractCard.of(
                            sheet,
                            byContract.getOrDefault(id, java.util.List.of()),
                            java.util.Optional.ofNullable(states.get(id)));
                })
                .sorted(ContractCard.MOST_PRESSING)
                .toList();
        model.addAttribute("topLine", sheets.topLine());
        model.addAttribute("cards", cards);
        model.addAttribute("counts", ContractCard.counts(open));
        model.addAttribute("openCount", open.size());
        return "start";
    }
}
