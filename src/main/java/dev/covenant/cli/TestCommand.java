package dev.covenant.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.evaluation.RuleSet;
import dev.covenant.language.Vocabulary;
import dev.covenant.position.Position;
import dev.covenant.rulebook.CaseReport;
import dev.covenant.rulebook.CaseRunner;
import dev.covenant.rulebook.ContractFolder;
import dev.covenant.rulebook.RulePages;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tries the rules on the dated cases that stand beside their pages. */
@Command(
        name = "test",
        mixinStandardHelpOptions = true,
        description = "Tries the rules on the dated cases beside their pages, and says what differs.",
        footer = {
            "",
            "Every rule needs a case that fires it and one that does not.",
            "Exit status: 0 all passed, 1 a case failed or is missing, 2 unusable input, 70 internal error."
        })
final class TestCommand implements Callable<Integer> {

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The folder of rules (default: ${DEFAULT-VALUE}).")
    private Path folder = Path.of("rules");

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var report = report(folder);
        var out = spec.commandLine().getOut();
        if (format.json()) {
            out.println(json(report).toPrettyString());
        } else {
            out.print(report.table());
        }
        out.flush();
        return report.passed() ? 0 : Covenant.BREACHED;
    }

    /**
     * Runs all cases of a folder.
     *
     * @throws UnusableInput with every mistake in rules, contracts and case files
     */
    static CaseReport report(Path folder) {
        var pages = RulePages.read(folder, Vocabulary.of(Position.RECORDS));
        var contracts = ContractFolder.read(folder.resolve("contracts"));
        var problems = new ArrayList<Object>(pages.problems());
        problems.addAll(contracts.problems());
        if (!problems.isEmpty()) {
            // without rules nothing is judged, and what is wrong with the case files is told all the same
            problems.addAll(CaseRunner.run(folder, List.of(), given -> {
                        throw new IllegalArgumentException("there are no rules");
                    })
                    .problems());
            throw new UnusableInput(problems);
        }
        var report =
                CaseRunner.run(folder, pages.rules(), new EventCases(RuleSet.of(pages.rules()), contracts.contracts()));
        if (!report.problems().isEmpty()) {
            throw new UnusableInput(report.problems());
        }
        return report;
    }

    private static ObjectNode json(CaseReport report) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("passed", report.passed());
        var cases = json.putArray("cases");
        for (CaseReport.Result result : report.results()) {
            var one = cases.addObject();
            one.put("case", result.of().name());
            one.put("file", result.of().place().file());
            one.put("line", result.of().place().line());
            one.put("passed", result.passed());
            result.failures().forEach(one.putArray("failures")::add);
        }
        report.uncovered().forEach(json.putArray("uncovered")::add);
        return json;
    }
}
