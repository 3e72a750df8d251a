package dev.covenant.cli;

import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import dev.covenant.rulebook.RulebookFolder;
import dev.covenant.terms.ResolvedTerms;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Holds files of events against a contract, without the engine: findings, figures, and what was not understood. */
@Command(
        name = "check",
        description =
                "Holds events against a contract as of a moment: findings, figures, quarantine. Exit status 1 where"
                        + " something is breached.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Mixin
    private JudgedContract judged = new JudgedContract();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The folder of rule pages (default: ${DEFAULT-VALUE}).")
    private Path rules = Path.of("rules");

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var answer = answer();
        var out = spec.commandLine().getOut();
        if (format.json()) {
            out.println(CheckJson.of(answer));
        } else {
            new CheckText(answer).lines().forEach(out::println);
        }
        out.flush();
        return answer.anythingBreached() ? Covenant.BREACHED : 0;
    }

    private CheckAnswer answer() {
        // rules need no contract: read while the contract and its events are
        var reading = CompletableFuture.supplyAsync(() -> RulebookFolder.of(rules, List.of()));
        var read = judged.read();
        var terms = new ResolvedTerms(read.signed(), read.asOf().known());
        var position = Position.of(terms, read.state(), Scope.ALL, read.asOf());
        var folder = reading.join();
        var rulebook = folder.rulebook().orElseThrow(() -> new UnusableInput(folder.problems()));
        return new CheckAnswer(
                read.signed(),
                read.asOf(),
                rulebook.rules().evaluate(position),
                Figure.of(read.signed(), position),
                read.events().admission(),
                read.events().misfits());
    }
}
