package dev.covenant.cli;

import dev.covenant.answers.ReadingsJson;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.position.ReadingRegister;
import dev.covenant.terms.ResolvedTerms;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The ambiguity register of a contract: which of its words can be read in several ways, and who chose which. */
@Command(
        name = "readings",
        mixinStandardHelpOptions = true,
        description = "What a contract's words leave open: accounts and readings, who chose which, when and why.",
        footer = {"", "Exit status: 0 answered, 2 unusable input, 70 internal error."})
final class ReadingsCommand implements Callable<Integer> {

    @Mixin
    private JudgedContract judged = new JudgedContract();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(names = "--leave-on", paramLabel = "D", description = "The last day you want to be bound.")
    private @Nullable String leaveOn;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = judged.read();
        Optional<LocalDate> wanted = Optional.ofNullable(leaveOn)
                .map(day -> MomentText.day("--leave-on", day))
                .or(() -> read.state().events(ExitTarget.class, read.asOf().effective()).stream()
                        .reduce((earlier, later) -> later)
                        .flatMap(ExitTarget::lastDay));
        var register = ReadingRegister.of(
                new ResolvedTerms(read.signed(), read.asOf().known()), read.state(), read.asOf(), wanted);
        var out = spec.commandLine().getOut();
        if (format.json()) {
            out.println(ReadingsJson.of(read.signed(), register, wanted));
        } else {
            new ReadingsText(read.signed(), register, read.misfits()).lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
