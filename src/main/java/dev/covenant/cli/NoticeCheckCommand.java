package dev.covenant.cli;

import dev.covenant.desk.NoticeDesk;
import dev.covenant.ingest.NoticeYaml;
import dev.covenant.ingest.WrittenNotice;
import dev.covenant.measure.AsOf;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.Validity;
import dev.covenant.position.WaysOut;
import dev.covenant.terms.ResolvedTerms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Checks a notice, ours or theirs, that is described in a small YAML file, before it is sent or recorded. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Checks a notice described in YAML: giver, addressee, method, signatures, named day.",
        footer = {"", "Exit status: 0 every check passes, 1 one does not, 2 unusable input, 70 internal error."})
final class NoticeCheckCommand implements Callable<Integer> {

    @Mixin
    private JudgedContract judged = new JudgedContract();

    @Option(
            names = "--notice",
            required = true,
            paramLabel = "F",
            description = "The notice, as src/docs/notice-desk.md says.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path notice;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        var read = judged.read();
        var described = described(notice);
        var written = WrittenNotice.of(described, NoticeDesk.DRAFT);
        if (written.notice().isEmpty()) {
            throw new UnusableInput(written.mistakes().stream()
                    .map(line -> notice + ": " + line)
                    .toList());
        }
        if (!described.contract().equals(read.signed().id())) {
            throw new UnusableInput(notice + ": the notice is of contract " + described.contract() + ", not of "
                    + read.signed().id() + ".");
        }
        var sent = written.notice().get().sent();
        var at = sent.isAfter(read.asOf().effective()) ? sent : read.asOf().effective();
        var terms = new ResolvedTerms(read.signed(), read.asOf().known());
        var fact = WaysOut.of(terms, read.state().with(List.of(written.notice().get())), AsOf.at(at)).notices().stream()
                .filter(known -> known.subject().equals(NoticeDesk.DRAFT))
                .findFirst()
                .orElseThrow(() ->
                        new UnusableInput("Contract " + read.signed().id() + " does not say how notices are given."));
        print(fact);
        return fact.validity() == Validity.VALID ? 0 : Covenant.BREACHED;
    }

    private void print(NoticeOnRecord fact) {
        var out = spec.commandLine().getOut();
        out.println("Notice of the " + fact.giver().title() + ", "
                + fact.validity().name().toLowerCase(Locale.ROOT)
                + (fact.failed().isEmpty() ? "." : ": " + fact.failed()));
        fact.workings().forEach(line -> out.println("  " + line));
        out.flush();
    }

    static NoticeYaml described(Path file) {
        try {
            return NoticeYaml.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UnusableInput(file + ": cannot be read as text in UTF-8. Name a description of a notice.");
        }
    }
}
