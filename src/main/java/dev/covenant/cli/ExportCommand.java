package dev.covenant.cli;

import dev.covenant.audit.ExportSpan;
import dev.covenant.audit.JournalExport;
import dev.covenant.audit.JournalFormat;
import dev.covenant.store.Store;
import dev.covenant.store.UnusableStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code covenant export}: takes the journal away. Asks the running server; only where none answers, and none holds the
 * file, the file is opened here.
 */
@Command(
        name = "export",
        description = {
            "Takes the journal away, as JSON Lines or CSV.",
            "Asks the running server; opens the store itself only when no server runs."
        },
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    @Option(
            names = "--from",
            paramLabel = "T",
            description = "First moment: a date (its first moment in UTC) or a moment with offset. Default: the start.")
    private @Nullable String from;

    @Option(
            names = "--to",
            paramLabel = "T",
            description = "End: a date (that day included, in UTC) or a moment with offset, excluded. Default: now.")
    private @Nullable String to;

    @Option(names = "--format", paramLabel = "FORM", description = "jsonl or csv. Default: ${DEFAULT-VALUE}.")
    private String format = "jsonl";

    @Option(names = "--out", paramLabel = "FILE", description = "The file to write; it appears whole or not at all.")
    private @Nullable Path out;

    @Option(
            names = "--server",
            paramLabel = "URL",
            defaultValue = "${env:COVENANT_SERVER:-http://127.0.0.1:8080}",
            description = "The running server; also by COVENANT_SERVER. Default: http://127.0.0.1:8080.")
    private String server = "";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "The data directory, for when no server runs. Default: ${DEFAULT-VALUE}.")
    private Path data = Path.of("data");

    /** Writes the entries to a stream. */
    private interface Source {
        void writeTo(OutputStream stream) throws IOException;
    }

    @Override
    public Integer call() throws InterruptedException {
        var form = JournalFormat.parse(format)
                .orElseThrow(() -> new UnusableInput("There is no format \"" + format + "\". Give jsonl or csv."));
        ExportSpan span;
        try {
            span = ExportSpan.parse(
                    Optional.ofNullable(from),
                    Optional.ofNullable(to),
                    Instant.now().plusSeconds(1));
        } catch (IllegalArgumentException mistake) {
            throw new UnusableInput(String.valueOf(mistake.getMessage()));
        }
        try (var answer = ask(form)) {
            write(answer::transferTo);
        } catch (ConnectException nobody) {
            fromFile(span, form);
        } catch (IOException broken) {
            throw unfinished(broken);
        }
        return 0;
    }

    /** What the server streams. */
    private InputStream ask(JournalFormat form) throws IOException, InterruptedException {
        var query = Stream.of(
                        Optional.of("format=" + form.word()),
                        Optional.ofNullable(from).map(text -> "from=" + encoded(text)),
                        Optional.ofNullable(to).map(text -> "to=" + encoded(text)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining("&"));
        var client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpResponse<InputStream> response;
        try {
            var address = URI.create(server.replaceFirst("/+$", "") + "/api/journal?" + query);
            response = client.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofInputStream());
        } catch (IllegalArgumentException mistake) {
            throw new UnusableInput(
                    "\"" + server + "\" is no address of a server. Give one such as http://127.0.0.1:8080.");
        }
        var type = response.headers().firstValue("Content-Type").orElse("").replace(" ", "");
        if (response.statusCode() != 200 || !type.equalsIgnoreCase(form.mediaType())) {
            response.body().close();
            throw new UnusableInput("What answers at " + server + " gave no journal (status " + response.statusCode()
                    + "). Name the server of Covenant with --server.");
        }
        return response.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static UnusableInput unfinished(IOException broken) {
        return new UnusableInput("The journal could not be taken away whole: " + broken.getMessage()
                + ". No file was written; try again.");
    }

    private void fromFile(ExportSpan span, JournalFormat form) {
        if (!Files.exists(data.resolve("covenant.mv.db"))) {
            throw new UnusableInput("No server answers at " + server + ", and there is no store in " + data
                    + ". Name one of them with --server or --data.");
        }
        try (var store = Store.open(Store.urlIn(data))) {
            store.journal().sequence();
            write(stream -> JournalExport.write(store.journal().between(span.from(), span.to()), form, stream));
        } catch (UnusableStore held) {
            throw new UnusableInput("No server answers at " + server + ". " + held.getMessage());
        } catch (IOException broken) {
            throw unfinished(broken);
        }
    }

    /** To standard output, or to a file that appears under its name only when it is whole. */
    private void write(Source source) throws IOException {
        if (out == null) {
            source.writeTo(System.out);
            System.out.flush();
            return;
        }
        var target = out.toAbsolutePath();
        var folder = Optional.ofNullable(target.getParent()).orElse(target);
        if (!Files.isDirectory(folder)) {
            throw new UnusableInput("There is no folder " + folder + ". Make it, or give another --out.");
        }
        var unfinished = Files.createTempFile(folder, "." + target.getFileName(), ".part");
        try {
            try (var stream = Files.newOutputStream(unfinished)) {
                source.writeTo(stream);
            }
            move(unfinished, target);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static void move(Path unfinished, Path target) throws IOException {
        try {
            Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException otherwise) {
            Files.move(unfinished, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
