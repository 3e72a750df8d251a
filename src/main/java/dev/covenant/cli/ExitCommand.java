package dev.covenant.cli;

import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Until when each party is bound if notice were given now, and by when it must be given to leave on a day. */
@Command(
        name = "exit",
        mixinStandardHelpOptions = true,
        description = "Until when each party is bound if notice were given now, by every account and reading.",
        footer = {"", "Nothing is sent to anybody. Exit status: 0 answered, 2 unusable input, 70 internal error."})
final class ExitCommand implements Callable<Integer> {

    /** How the answer is printed. */
    enum Format {
        text,
        json
    }

    /** How notice travels, as typed. */
    enum By {
        hand,
        courier,
        post,
        email
    }

    @Parameters(index = "0", paramLabel = "CONTRACT", description = "The contract's file.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path contract;

    @Parameters(index = "1..*", paramLabel = "EVENTS", description = "Files of events: notices, targets.")
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
            names = "--by",
            paramLabel = "METHOD",
            defaultValue = "hand",
            description = "How notice travels: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private By by = By.hand;

    @Option(names = "--leave-on", paramLabel = "D", description = "The last day you want to be bound.")
    private @Nullable String leaveOn;

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
        var signed = ContractFile.read(contract);
        var effective = MomentText.parse("--as-of", asOf, signed.zone());
        var seen = known == null ? Instant.MAX : MomentText.parse("--known", known, signed.zone());
        var wanted = Optional.ofNullable(leaveOn).map(day -> MomentText.day("--leave-on", day));
        var answer = ExitAnswer.of(
                signed,
                new AsOf(effective, seen),
                EventArguments.read(events, signed, effective, seen),
                DeliveryMethod.valueOf(by.name().toUpperCase(Locale.ROOT)),
                wanted);
        var out = spec.commandLine().getOut();
        if (format == Format.json) {
            out.println(ExitJson.of(answer));
        } else {
            new ExitText(answer).lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }
}
