package dev.covenant.cli;

import dev.covenant.answers.DraftJson;
import dev.covenant.desk.DraftWish;
import dev.covenant.desk.LetterTemplate;
import dev.covenant.desk.NoticeDesk;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.position.Validity;
import dev.covenant.terms.Nearest;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Drafts a notice of ours from a template, with its checks and its dates. */
@Command(
        name = "draft",
        mixinStandardHelpOptions = true,
        description = "Drafts a notice of ours, checks it, and says by when it must go by each method.",
        footer = {
            "",
            "Nothing is sent to anybody. Exit status: 0 every check passes, 1 one does not, 2 unusable input,"
                    + " 70 internal error."
        })
final class NoticeDraftCommand implements Callable<Integer> {

    /** What a notice does, as typed. */
    enum Kind {
        termination,
        breach,
        other
    }

    @Mixin
    private JudgedContract judged = new JudgedContract();

    @Mixin
    private AnswerFormat format = new AnswerFormat();

    @Option(
            names = "--kind",
            defaultValue = "termination",
            description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
    private Kind kind = Kind.termination;

    @Option(names = "--leave-on", paramLabel = "D", description = "The last day in force that the notice names.")
    private @Nullable String leaveOn;

    @Option(
            names = "--by",
            split = ",",
            paramLabel = "METHOD",
            defaultValue = "hand",
            description = "How it is to travel, one or several: hand, courier, post, ... (default: ${DEFAULT-VALUE}).")
    private List<String> by = List.of("hand");

    @Option(names = "--signed-by", paramLabel = "NAME", description = "Who is to sign; once for each.")
    private List<String> signatories = List.of();

    @Option(names = "--clause", paramLabel = "N", description = "The clause it relies on.")
    private @Nullable String clause;

    @Option(
            names = "--without-prejudice-to",
            paramLabel = "ID",
            description = "The id of an earlier notice of ours on record, which this one protects.")
    private @Nullable String first;

    @Option(
            names = "--template",
            paramLabel = "F",
            description = "The letter with gaps (default: templates/KIND.txt beside the folder of contracts).")
    private @Nullable Path template;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = judged.read();
        var wish = new DraftWish(
                Notice.Kind.valueOf(kind.name().toUpperCase(Locale.ROOT)),
                Optional.ofNullable(leaveOn).map(day -> MomentText.day("--leave-on", day)),
                by.stream().map(NoticeDraftCommand::method).toList(),
                signatories,
                read.asOf().effective(),
                Optional.ofNullable(first),
                Optional.ofNullable(clause));
        var terms = new ResolvedTerms(read.signed(), read.asOf().known());
        try {
            var draft = new NoticeDesk(terms, read.state()).draft(wish, letter());
            var out = spec.commandLine().getOut();
            if (format.json()) {
                out.println(DraftJson.of(terms.at(wish.at()), draft));
            } else {
                new DraftText(terms.at(wish.at()), draft).lines().forEach(out::println);
            }
            out.flush();
            return draft.validity() == Validity.VALID ? 0 : Covenant.BREACHED;
        } catch (LetterTemplate.Unusable unusable) {
            throw new UnusableInput(unusable.mistakes());
        }
    }

    private LetterTemplate letter() {
        var file = template == null
                ? judged.file().resolveSibling("../templates/" + kind + ".txt").normalize()
                : template;
        try {
            return new LetterTemplate(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UnusableInput(
                    file + ": this template cannot be read as text in UTF-8. Name one with --template.");
        }
    }

    static DeliveryMethod method(String word) {
        return DeliveryMethod.parse(word.strip())
                .orElseThrow(() -> new UnusableInput("--by: \"" + word + "\" is no method of delivery. "
                        + Nearest.cure(
                                word,
                                Arrays.stream(DeliveryMethod.values())
                                        .map(DeliveryMethod::word)
                                        .toList())));
    }
}
