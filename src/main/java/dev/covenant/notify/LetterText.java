package dev.covenant.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A letter as plain text, in lines that a terminal and a phone can show. */
final class LetterText {

    private static final int WIDTH = 78;
    private static final int WIDEST_COLUMN = 34;

    private final StringBuilder out = new StringBuilder();

    private LetterText() {}

    static String print(Letter letter) {
        var text = new LetterText();
        var heading = String.join(" ", letter.heading());
        if (!heading.isEmpty()) {
            text.wrap(heading, "", "");
        }
        letter.notice().forEach(line -> text.wrap(line, "", ""));
        text.out.append('\n');
        text.wrap(letter.title().toUpperCase(Locale.ENGLISH), "", "");
        for (Letter.Block block : letter.blocks()) {
            text.block(block);
        }
        text.out.append('\n').append(letter.link()).append('\n');
        return text.out.toString();
    }

    private void block(Letter.Block block) {
        if (block instanceof Letter.Paragraph paragraph) {
            wrap(paragraph.text(), "", "");
        } else if (block instanceof Letter.Listing listing) {
            title(listing.title());
            int number = 1;
            for (String line : listing.lines()) {
                wrap(line, listing.numbered() ? "  " + number++ + " " : "  ", "    ");
            }
        } else if (block instanceof Letter.Grid grid) {
            title(grid.title());
            grid(grid);
        }
    }

    private void title(String title) {
        out.append('\n');
        if (!title.isEmpty()) {
            wrap(title, "", "");
        }
    }

    private void grid(Letter.Grid grid) {
        var rows = new ArrayList<>(grid.rows());
        if (!grid.headings().isEmpty()) {
            rows.add(0, grid.headings());
        }
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        var widths = new int[columns];
        for (List<String> row : rows) {
            for (int i = 0; i < row.size(); i++) {
                widths[i] =
                        Math.min(WIDEST_COLUMN, Math.max(widths[i], row.get(i).length()));
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                int pad = i == row.size() - 1
                        ? 0
                        : Math.max(0, widths[i] - row.get(i).length());
                line.append(row.get(i)).append(" ".repeat(pad)).append(i == row.size() - 1 ? "" : "  ");
            }
            wrapKeeping(line.toString().stripTrailing());
        }
    }

    /** A line of a table keeps its blanks; one too long goes on below, deeper in. */
    private void wrapKeeping(String line) {
        if (line.length() + 2 <= WIDTH) {
            out.append("  ").append(line).append('\n');
            return;
        }
        int cut = line.lastIndexOf(' ', WIDTH - 2);
        if (cut <= 0) {
            out.append("  ").append(line).append('\n');
            return;
        }
        out.append("  ").append(line.substring(0, cut).stripTrailing()).append('\n');
        wrap(line.substring(cut).strip(), "      ", "      ");
    }

    private void wrap(String text, String first, String later) {
        var line = new StringBuilder(first);
        boolean empty = true;
        for (String word : text.split(" ", -1)) {
            if (!empty && line.length() + 1 + word.length() > WIDTH) {
                out.append(line).append('\n');
                line = new StringBuilder(later);
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
            empty = false;
        }
        out.append(line).append('\n');
    }
}
