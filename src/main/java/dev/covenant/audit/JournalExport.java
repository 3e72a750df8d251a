package dev.covenant.audit;

import de.siegmar.fastcsv.writer.CsvWriter;
import dev.covenant.compliance.JournalEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import tools.jackson.core.json.JsonFactory;

/** Writes journal entries as people take them away, one after another, so that memory stays flat. */
public final class JournalExport {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String FORMULA_SIGNS = "=+-@\t\r";

    private JournalExport() {}

    /**
     * Writes entries to their end.
     *
     * @param entries in order of position
     * @param format the form
     * @param out where to; flushed, not closed
     * @return how many were written
     * @throws IOException if it cannot be written
     */
    public static long write(Iterator<JournalEntry> entries, JournalFormat format, OutputStream out)
            throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 15);
        long count = format == JournalFormat.CSV ? csv(entries, writer) : lines(entries, writer);
        writer.flush();
        return count;
    }

    private static long lines(Iterator<JournalEntry> entries, Writer out) throws IOException {
        long count = 0;
        for (; entries.hasNext(); count++) {
            out.write(line(entries.next()));
            out.write('\n');
        }
        return count;
    }

    /** One entry as a JSON object on one line, without the line's end. */
    static String line(JournalEntry entry) {
        var text = new java.io.StringWriter();
        try (var json = JSON.createGenerator(tools.jackson.core.ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            json.writeNumberProperty("position", entry.position());
            json.writeNumberProperty("lane", entry.lane());
            json.writeNumberProperty("sequence", entry.sequence());
            json.writeStringProperty("written", entry.written().toString());
            json.writeStringProperty("kind", word(entry.kind()));
            if (entry.contract().isPresent()) {
                json.writeStringProperty("contract", entry.contract().get());
            }
            json.writeStringProperty("label", word(entry.label()));
            json.writeName("payload");
            json.writeRawValue(entry.payload());
            json.writeEndObject();
        }
        return text.toString();
    }

    // closing a writer of rows would close what it writes to, which is the caller's
    @SuppressWarnings("resource")
    private static long csv(Iterator<JournalEntry> entries, Writer out) throws IOException {
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord("position", "lane", "sequence", "written", "kind", "contract", "label", "payload");
        long count = 0;
        for (; entries.hasNext(); count++) {
            var entry = entries.next();
            csv.writeRecord(
                    Long.toString(entry.position()),
                    Integer.toString(entry.lane()),
                    Long.toString(entry.sequence()),
                    entry.written().toString(),
                    word(entry.kind()),
                    cell(entry.contract().orElse("")),
                    word(entry.label()),
                    cell(entry.payload()));
        }
        csv.flush();
        return count;
    }

    /** A cell that a spreadsheet shows and does not run. */
    static String cell(String text) {
        return !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }

    private static String word(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
