package dev.covenant.ingest;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One line of CSV into its fields. A quoted line break is not read: meter files have none, and one lost quote must not swallow a file. */
final class CsvRow {

    private final CsvReader.CsvReaderBuilder parser;

    CsvRow(char delimiter) {
        parser = CsvReader.builder().fieldSeparator(delimiter).skipEmptyLines(false);
    }

    /** The fields; empty where the line is no CSV. */
    Optional<List<String>> fields(String line) {
        if (line.indexOf('"') >= 0 && line.chars().filter(c -> c == '"').count() % 2 != 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(parser.ofSingleCsvRecord(line).getFields());
        } catch (CsvParseException broken) {
            return Optional.empty();
        }
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
