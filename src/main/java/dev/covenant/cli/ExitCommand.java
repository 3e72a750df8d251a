package dev.covenant.cli;

import dev.covenant.answers.ExitAnswer;
import dev.covenant.answers.ExitJson;
import dev.covenant.answers.ExitQuestion;
import dev.covenant.measure.DeliveryMethod;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Until when each party is bound if notice were given now, and by when it must be given to leave on a day. */
@Command(
        name = "exit",
        mixinStandardHelpOptions = true,
        description = "Until when each party is bound if notice were given now, by every account and reading.",
        footer = {"", "Nothing is sent to anybody. Exit status: 0 answered, 2 unusable input, 70 internal error."})
final class ExitCommand implements Callable<Integer> {

    /** How notice travels, as typed. */
    enum By {
        hand,
        courier,
        post,
        email
    }

    /** Whose notice is asked about, as typed. */
    enum Party {
        us,
        them,
        both
    }

    @Mixin
    private JudgedContract judged = new JudgedContract();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(
            names = "--by",
            paramLabel = "METHOD",
            defaultValue = "hand",
            description = "How notice travels: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private By by = By.hand;

    @Option(
            names = "--sent",
            paramLabel = "T",
            description = "When notice would be sent: an instant with offset (default: the moment judged).")
    private @Nullable String sent;

    @Option(
            names = "--party",
            defaultValue = "both",
            description = "Whose notice: ${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Party party = Party.both;

    @Option(names = "--leave-on", paramLabel = "D", description = "The last day you want to be bound.")
    private @Nullable String leaveOn;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = judged.read();
        var answer = ExitAnswer.of(read.signed(), read.asOf(), read.state(), question(read), read.misfits());
        var out = spec.commandLine().getOut();
        if (format.json()) {
            out.println(ExitJson.of(answer));
        } else {
            new ExitText(answer).lines().forEach(out::println);
        }
        out.flush();
        return 0;
    }

    private ExitQuestion question(JudgedContract.Read read) {
        var moment = sent == null
                ? read.asOf().effective()
                : MomentText.parse("--sent", sent, read.signed().zone());
        var we = read.signed().we();
        return new ExitQuestion(
                moment,
                DeliveryMethod.valueOf(by.name().toUpperCase(Locale.ROOT)),
                switch (party) {
                    case us -> Set.of(we);
                    case them -> Set.of(we.other());
                    case both -> Set.of(we, we.other());
                },
                Optional.ofNullable(leaveOn).map(day -> MomentText.day("--leave-on", day)));
    }
}
