package dev.covenant.cli;

import dev.covenant.measure.AsOf;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import dev.covenant.rulebook.RulebookFolder;
import dev.covenant.terms.ResolvedTerms;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Holds files of events against a contract, without the engine: findings, figures, and what was not understood. */
@Command(
        name = "check",
        description =
                "Holds events against a contract as of a moment: findings, figures, quarantine. Exit status 1 where"
                        + " something is breached.",
        mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    /** How the answer is written. */
    enum Format {
        text,
        json
    }

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "The contract's file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path contract;

    @Parameters(index = "1..*", paramLabel = "EVENTS", description = "Files of CloudEvents or of a meter (CSV).")
    private List<Path> events = List.of();

    @Option(
            names = "--as-of",
            required = true,
            paramLabel = "T",
            description =
                    "The moment judged: an instant with offset, or a date = 24:00 that day in the contract's zone.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String asOf;

    @Option(names = "--known", paramLabel = "T", description = "Leaves out what was recorded later.")
    private @Nullable String known;

    @Option(
            names = "--rules",
            paramLabel = "DIR",
            defaultValue = "rules",
            description = "The folder of rule pages (default: ${DEFAULT-VALUE}).")
    private Path rules = Path.of("rules");

    @Option(
            names = "--mapping",
            paramLabel = "F",
            description = "How to read a CSV file (default: the one of routes/mappings that recognises it).")
    private @Nullable Path mapping;

    @Option(
            names = "--format",
            defaultValue = "text",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Format format = Format.text;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var answer = answer();
        var out = spec.commandLine().getOut();
        if (format == Format.json) {
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
        var signed = ContractFile.read(contract);
        var effective = MomentText.parse("--as-of", asOf, signed.zone());
        var seen = known == null ? Instant.MAX : MomentText.parse("--known", known, signed.zone());
        // a file may reach beyond the moment judged; only what lies ahead of both clocks is a future reading
        var arrival = effective.isAfter(Instant.now()) ? effective : Instant.now();
        var read = CheckEvents.read(
                events,
                signed,
                Optional.ofNullable(mapping),
                Path.of("routes", "mappings"),
                Clock.fixed(arrival, signed.zone()));
        var at = new AsOf(effective, seen);
        var state = read.admission().state(signed.zone(), seen);
        var position = Position.of(new ResolvedTerms(signed, seen), state, Scope.ALL, at);
        var folder = reading.join();
        var rulebook = folder.rulebook().orElseThrow(() -> new UnusableInput(folder.problems()));
        return new CheckAnswer(
                signed,
                at,
                rulebook.rules().evaluate(position),
                Figure.of(signed, position),
                read.admission(),
                read.misfits());
    }
}
