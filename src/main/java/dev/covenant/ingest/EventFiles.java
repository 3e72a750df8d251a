package dev.covenant.ingest;

import dev.covenant.compliance.Misfit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads files of events, whatever their form: CloudEvents as JSON, as a batch or line by line, or foreign CSV through a
 * mapping. Streams; nothing is dropped: what cannot be read reaches the sink as a misfit.
 */
public final class EventFiles {

    private static final int HEAD = 1 << 16;

    private final EventStream events;
    private final MeterFile meterFile;
    private final Oversize oversize;

    /**
     * A reader of files.
     *
     * @param mappings for foreign CSV
     * @param gate what events must satisfy
     * @param oversize where lines and files over 1 MB that cannot be read are kept whole
     */
    public EventFiles(Mappings mappings, Gate gate, Oversize oversize) {
        this.events = new EventStream(new CloudEventDecoder(), gate);
        this.meterFile = new MeterFile(mappings, gate);
        this.oversize = oversize;
    }

    /**
     * Reads one file to its end.
     *
     * @param file CSV, or JSON of one event, of a batch or of lines
     * @param mapping for a CSV file; empty: the one that recognises it
     * @param sink where its events go, in the order of the file
     * @throws IOException if the file cannot be read or what is oversize cannot be kept
     */
    public void read(Path file, Optional<Mapping> mapping, EventSink sink) throws IOException {
        var name = String.valueOf(file.getFileName());
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        var wholeRefused = PlainText.refusalOfFile(head);
        if (wholeRefused.isEmpty()) {
            wholeRefused = isJson(name, head) && mapping.isEmpty()
                    ? json(file, name, head, sink)
                    : csv(file, name, mapping, sink);
        }
        if (wholeRefused.isPresent()) {
            sink.misfit(whole(file, name, wholeRefused.get()));
        }
    }

    private Optional<String> csv(Path file, String name, Optional<Mapping> mapping, EventSink sink) throws IOException {
        try (var in = Files.newInputStream(file)) {
            return meterFile.read(name, new Lines(in, oversize), mapping, sink);
        }
    }

    private Optional<String> json(Path file, String name, byte[] head, EventSink sink) throws IOException {
        if (EventStream.firstSign(head) == 0 && head.length < HEAD) {
            return Optional.of("The file is empty. Send at least one event.");
        }
        if (isLines(name, head)) {
            try (var in = Files.newInputStream(file)) {
                events.lines(name, name, new Lines(in, oversize), sink);
            }
            return Optional.empty();
        }
        if (Files.size(file) > EventStream.MAX_DOCUMENT) {
            return Optional.of("The file is one JSON document of more than 16 MB. Send it as lines, one event each.");
        }
        events.document(name, name, Files.readAllBytes(file), sink);
        return Optional.empty();
    }

    /** Lines by the file's name; or by its first line, where that begins and ends an object and another follows. */
    private static boolean isLines(String name, byte[] head) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return true;
        }
        if (EventStream.firstSign(head) == '[') {
            return false;
        }
        var lines = PlainText.decode(head)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .limit(2)
                .toList();
        return lines.size() == 2
                && lines.get(0).startsWith("{")
                && lines.get(0).endsWith("}")
                && lines.get(1).startsWith("{");
    }

    private static boolean isJson(String name, byte[] head) {
        var lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".json") || lower.endsWith(".ndjson") || lower.endsWith(".jsonl")) {
            return true;
        }
        int sign = EventStream.firstSign(head);
        return !lower.endsWith(".csv") && (sign == '{' || sign == '[');
    }

    private Misfit whole(Path file, String name, String reason) throws IOException {
        if (Files.size(file) <= Oversize.LIMIT) {
            return new Misfit(name, name, reason, Files.readAllBytes(file));
        }
        try (var in = Files.newInputStream(file);
                var kept = oversize.open()) {
            var head = in.readNBytes(Oversize.HEAD);
            kept.write(head);
            in.transferTo(kept);
            return new Misfit(name, name, reason + " " + kept.where(), head);
        }
    }
}
