package dev.covenant.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of CSV into its fields. A quoted line break is not read: meter files have none, and one lost quote must not swallow a file. */
final class CsvRow {

    private final CsvReader.CsvReaderBuilder parser;
    private final char delimiter;

    CsvRow(char delimiter) {
        this.delimiter = delimiter;
        parser = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false);
    }

    /** The fields; empty where the line is no CSV. */
    Optional<List<String>> fields(String line) {
        if (line.indexOf('"') < 0 && line.indexOf('\r') < 0) {
            return Optional.of(cut(line));
        }
        if (line.chars().filter(c -> c == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
    }

    /** A line without quotes or a lone return is cut at its delimiters: the parser, made anew for each line, costs ten times as much. */
    private List<String> cut(String line) {
        var fields = new ArrayList<String>();
        int start = 0;
        for (int end = line.indexOf(delimiter); end >= 0; end = line.indexOf(delimiter, start)) {
            fields.add(line.substring(start, end));
            start = end + 1;
        }
        fields.add(line.substring(start));
        return fields;
    }

    /** The header's names, trimmed. */
    List<String> header(String line) {
        return fields(line).orElse(List.of()).stream().map(String::strip).toList();
    }

    static List<String> missingColumns(Mapping mapping, String header) {
        var missing = new ArrayList<>(mapping.columns());
        missing.removeAll(new CsvRow(mapping.delimiter()).header(header));
        return missing;
    }
}
