package dev.covenant.cli;

import dev.covenant.audit.ProofOfService;
import dev.covenant.audit.ServicePart;
import dev.covenant.desk.NoticeDesk;
import dev.covenant.ingest.WrittenNotice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verifies a file of proof of service, offline; or makes one. */
@Command(
        name = "proof",
        mixinStandardHelpOptions = true,
        description = "Verifies a file of proof of service. With --notice and --sent it makes one instead.",
        footer = {
            "",
            "Exit status: 0 verified or made, 1 something does not agree, 2 unusable input, 70 internal error."
        })
final class NoticeProofCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "FILE", description = "The proof, a zip.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private Path file;

    @Option(names = "--notice", paramLabel = "F", description = "To make one: the notice, described in YAML.")
    private @Nullable Path notice;

    @Option(names = "--sent", paramLabel = "F", description = "To make one: the notice as it was sent.")
    private @Nullable Path sent;

    @Option(
            names = "--part",
            paramLabel = "METHOD=F",
            description = "To make one: a receipt or tracking page of a method, such as courier=tracking.pdf.")
    private List<String> parts = List.of();

    @Option(names = "--by", paramLabel = "NAME", description = "To make one: who makes it.")
    private @Nullable String by;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public Integer call() {
        return notice == null && sent == null && parts.isEmpty() ? verify() : make();
    }

    private int verify() {
        var bytes = bytes(file);
        var verified = ProofOfService.verify(bytes);
        var out = spec.commandLine().getOut();
        verified.lines().forEach(out::println);
        verified.mistakes().forEach(mistake -> out.println("NOT AS LISTED  " + mistake));
        out.println(
                verified.mistakes().isEmpty()
                        ? "Verified: " + verified.lines().size() + " parts of contract " + verified.contract()
                                + ". SHA-256 of the whole: " + ProofOfService.sha256(bytes)
                        : "Not verified.");
        out.flush();
        return verified.mistakes().isEmpty() ? 0 : Covenant.BREACHED;
    }

    private int make() {
        if (notice == null || sent == null || by == null) {
            throw new UnusableInput("To make a proof, give --notice, --sent and --by.");
        }
        var described = NoticeCheckCommand.described(notice);
        var written = WrittenNotice.of(described, NoticeDesk.DRAFT);
        if (written.notice().isEmpty()) {
            throw new UnusableInput(written.mistakes().stream()
                    .map(line -> notice + ": " + line)
                    .toList());
        }
        var all = new ArrayList<ServicePart>();
        all.add(new ServicePart("notice", "", String.valueOf(sent.getFileName()), bytes(sent)));
        for (String part : parts) {
            all.add(part(part));
        }
        Map<String, Object> fields = new LinkedHashMap<>(described.data());
        var zip = proof(described.contract(), fields, all, by);
        try {
            Files.write(file, zip, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new UnusableInput(file + ": cannot be written, or is there already. Name a new file.");
        }
        var out = spec.commandLine().getOut();
        out.println(file + " made, " + all.size() + " parts. SHA-256 of the whole: " + ProofOfService.sha256(zip));
        out.flush();
        return 0;
    }

    private static byte[] proof(String contract, Map<String, Object> fields, List<ServicePart> all, String by) {
        try {
            var now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
            return ProofOfService.make(contract, fields, now, by, all);
        } catch (IllegalArgumentException e) {
            throw new UnusableInput(String.valueOf(e.getMessage()));
        }
    }

    private static ServicePart part(String typed) {
        var equals = typed.indexOf('=');
        if (equals < 1) {
            throw new UnusableInput("--part: \"" + typed + "\" names no method. Write it as courier=tracking.pdf.");
        }
        var path = Path.of(typed.substring(equals + 1));
        var method = NoticeDraftCommand.method(typed.substring(0, equals));
        return new ServicePart("evidence", method.word(), String.valueOf(path.getFileName()), bytes(path));
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UnusableInput(file + ": cannot be read. Name a file that is there.");
        }
    }
}
