package dev.covenant.ingest;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Misfit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Optional;

/** Streams a foreign CSV file through its mapping and the gate: good rows on, bad ones aside, each with its line. */
final class MeterFile {

    private final Mappings mappings;
    private final Gate gate;

    MeterFile(Mappings mappings, Gate gate) {
        this.mappings = mappings;
        this.gate = gate;
    }

    /** Whether a mapping was found and the file was read; if not, the reason is the whole file's. */
    Optional<String> read(String name, Lines lines, Optional<Mapping> given, EventSink sink) throws IOException {
        var first = lines.next();
        while (first != null && first.blank()) {
            first = lines.next();
        }
        if (first == null) {
            return Optional.of("The file is empty. Send a header and rows.");
        }
        var headerBytes = withoutMark(first.bytes());
        var wrong = first.tooLong()
                ? Optional.of("The first line is too long to be a header.")
                : PlainText.refusal(headerBytes);
        if (wrong.isPresent()) {
            return wrong;
        }
        var header = PlainText.decode(headerBytes);
        var recognised = given.isPresent() ? fits(given.get(), header) : mappings.recognise(name, header);
        if (recognised.mapping().isEmpty()) {
            return Optional.of(recognised.reason());
        }
        rows(name, lines, recognised.mapping().get(), headerBytes, sink);
        return Optional.empty();
    }

    private static Mappings.Recognised fits(Mapping mapping, String header) {
        var missing = CsvRow.missingColumns(mapping, header);
        return missing.isEmpty()
                ? new Mappings.Recognised(Optional.of(mapping), "")
                : new Mappings.Recognised(
                        Optional.empty(),
                        "The header lacks what mapping " + mapping.name() + " reads: " + String.join(", ", missing)
                                + ". Check the delimiter and the columns of the mapping.");
    }

    private void rows(String name, Lines lines, Mapping mapping, byte[] header, EventSink sink) throws IOException {
        var csv = new CsvRow(mapping.delimiter());
        var decoder = new RowDecoder(mapping, csv.header(PlainText.decode(header)));
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.blank() && !line.tooLong()) {
                continue;
            }
            var place = name + ":" + line.number();
            var row = row(csv, decoder, line);
            if (row instanceof RowDecoder.Row.Readings readings) {
                var refused = new ArrayList<String>(0);
                readings.readings().forEach(reading -> refused.addAll(gate.reasons(reading)));
                if (refused.isEmpty()) {
                    readings.readings().forEach(reading -> sink.arrival(new Arrival(reading, place)));
                    continue;
                }
                row = new RowDecoder.Row.Mistakes(refused.stream().distinct().toList());
            }
            if (row instanceof RowDecoder.Row.Mistakes mistakes) {
                sink.misfit(new Misfit(
                        mapping.source(), place, String.join(" ", mistakes.reasons()), withHeader(header, line)));
            }
        }
    }

    private static RowDecoder.Row row(CsvRow csv, RowDecoder decoder, Lines.Line line) {
        if (line.tooLong()) {
            return mistake("The line is longer than 1 MB, so it is no row. " + line.kept());
        }
        var refusal = PlainText.refusal(line.bytes());
        if (refusal.isPresent()) {
            return mistake(refusal.get());
        }
        return csv.fields(PlainText.decode(line.bytes()))
                .map(decoder::decode)
                .orElseGet(() -> mistake("The row's quotes do not match. Close every quote on its own line."));
    }

    private static RowDecoder.Row mistake(String reason) {
        return new RowDecoder.Row.Mistakes(java.util.List.of(reason));
    }

    /** Header and row: a small file that can be mended and sent again as it is. */
    private static byte[] withHeader(byte[] header, Lines.Line line) {
        var both = new ByteArrayOutputStream();
        both.writeBytes(header);
        both.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        both.writeBytes(line.bytes());
        both.writeBytes("\n".getBytes(StandardCharsets.UTF_8));
        return both.toByteArray();
    }

    /** Spreadsheets put a byte order mark before CSV; in a foreign file it is no mistake. */
    private static byte[] withoutMark(byte[] bytes) {
        return PlainText.startsWith(bytes, 0xEF, 0xBB, 0xBF) ? Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }
}
