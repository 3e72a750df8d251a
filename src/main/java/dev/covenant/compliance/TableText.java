package dev.covenant.compliance;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import dev.covenant.terms.Nearest;
import dev.covenant.terms.Problem;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV table of ours as its rows: headings checked, cells trimmed, problems collected. Rows are numbered as a
 * spreadsheet shows them; {@code #} begins a comment.
 */
final class TableText {

    private static final int MOST_ROWS = 10_000;

    private final String file;
    private final List<String> headings;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    /** A row below the heading, with a cell for each heading in the order asked for. */
    record Row(int number, List<String> cells) {}

    private TableText(String file, List<String> headings) {
        this.file = file;
        this.headings = headings;
    }

    static TableText read(String file, String text, List<String> headings) {
        var table = new TableText(file, headings);
        try (var reader = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .skipEmptyLines(true)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)) {
            var records = reader.iterator();
            if (!records.hasNext()) {
                table.problem(0, 0, "The table is empty.", "Its first row is: " + String.join(",", headings));
                return table;
            }
            var columns = table.columns(records.next());
            while (records.hasNext() && table.rows.size() < MOST_ROWS && !columns.isEmpty()) {
                table.row(records.next(), columns);
            }
            if (records.hasNext() && !columns.isEmpty()) {
                table.problem(0, 0, "The table has more than " + MOST_ROWS + " rows.", "Merge rows by using \"any\".");
            }
        } catch (CsvParseException | java.io.IOException broken) {
            table.problem(0, 0, "This is not a CSV table: " + broken.getMessage() + ".", "Close every quotation mark.");
        }
        return table;
    }

    /** Where each heading stands; empty if any is missing or unknown. */
    private List<Integer> columns(CsvRecord heading) {
        var found = heading.getFields().stream().map(String::strip).toList();
        int line = number(heading);
        int before = problems.size();
        for (int i = 0; i < found.size(); i++) {
            if (!headings.contains(found.get(i))) {
                problem(
                        line,
                        i + 1,
                        "There is no column \"" + found.get(i) + "\".",
                        Nearest.cure(found.get(i), headings));
            } else if (found.indexOf(found.get(i)) < i) {
                problem(line, i + 1, "The column \"" + found.get(i) + "\" stands twice.", "Remove one of the two.");
            }
        }
        for (String wanted : headings) {
            if (!found.contains(wanted)) {
                problem(line, 0, "The column \"" + wanted + "\" is missing.", "Add it to the first row.");
            }
        }
        return problems.size() > before
                ? List.of()
                : headings.stream().map(found::indexOf).toList();
    }

    private void row(CsvRecord cells, List<Integer> columns) {
        int line = number(cells);
        if (cells.getFieldCount() != columns.size()) {
            problem(
                    line,
                    0,
                    "The row has " + cells.getFieldCount() + " cells and not " + columns.size() + ".",
                    "Write every cell, empty ones too: " + String.join(",", headings));
            return;
        }
        rows.add(new Row(
                line,
                columns.stream().map(column -> cells.getField(column).strip()).toList()));
    }

    void problem(int row, int column, String sentence, String cure) {
        problems.add(new Problem(file, row, column, sentence, cure));
    }

    List<Row> rows() {
        return rows;
    }

    List<Problem> problems() {
        return problems;
    }

    private static int number(CsvRecord cells) {
        return Math.toIntExact(cells.getStartingLineNumber());
    }
}
