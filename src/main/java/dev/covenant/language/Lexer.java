package dev.covenant.language;

import dev.covenant.terms.Problem;
import java.util.ArrayList;
import java.util.List;

/** Cuts rule text into tokens; characters that could deceive a reader are refused by name. */
final class Lexer {

    private final String file;
    private final List<Problem> problems;
    private final List<Token> tokens = new ArrayList<>();

    private Lexer(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The tokens of some lines; what cannot be read is reported and left out. */
    static List<Token> cut(String file, List<SourceLine> lines, List<Problem> problems) {
        var lexer = new Lexer(file, problems);
        for (int i = 0; i < lines.size(); i++) {
            i = lexer.line(lines, i);
        }
        return lexer.tokens;
    }

    /** Reads one line, and further ones where a quotation runs on; returns the index of the last line read. */
    private int line(List<SourceLine> lines, int index) {
        var line = lines.get(index);
        var text = line.text();
        int at = 0;
        boolean first = true;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (Character.isWhitespace(c) || c == '\u00a0') {
                at++;
                continue;
            }
            if (opensQuote(c)) {
                return quotation(lines, index, at, first);
            }
            at = mark(line, at, first);
            first = false;
        }
        return index;
    }

    private int quotation(List<SourceLine> lines, int index, int at, boolean first) {
        var opening = lines.get(index);
        var words = new StringBuilder();
        int start = at + 1;
        for (int i = index; i < lines.size(); i++) {
            var text = lines.get(i).text();
            int end = closingQuote(text, start);
            words.append(words.isEmpty() ? "" : " ");
            words.append(text.substring(start, end < 0 ? text.length() : end).strip());
            if (end >= 0) {
                tokens.add(new Token(Token.Kind.QUOTED, words.toString(), opening.number(), at + 1, first));
                // what follows the quotation on its last line
                var rest = " ".repeat(end + 1) + text.substring(end + 1);
                var changed = new ArrayList<>(lines);
                changed.set(i, new SourceLine(lines.get(i).number(), rest));
                boolean more = !rest.isBlank();
                return more ? afterQuote(changed, i) : i;
            }
            start = 0;
        }
        var left = opening.text().substring(at + 1).strip();
        tokens.add(new Token(Token.Kind.QUOTED, left, opening.number(), at + 1, first));
        problems.add(new Problem(
                file, opening.number(), at + 1, "The quotation that begins here never ends.", "Close it with \"."));
        return index;
    }

    private int afterQuote(List<SourceLine> lines, int index) {
        int before = tokens.size();
        int last = line(lines, index);
        for (int i = before;
                i < tokens.size() && tokens.get(i).line() == lines.get(index).number();
                i++) {
            var token = tokens.get(i);
            tokens.set(i, new Token(token.kind(), token.text(), token.line(), token.column(), false));
        }
        return last;
    }

    private int mark(SourceLine line, int at, boolean first) {
        var text = line.text();
        char c = text.charAt(at);
        if (c == '(' || c == ')') {
            add(c == '(' ? Token.Kind.OPEN : Token.Kind.CLOSE, String.valueOf(c), line, at, first);
            return at + 1;
        }
        int end = at;
        while (end < text.length() && !endsWord(text, end)) {
            end++;
        }
        if (end == at) {
            if (c == ',' || c == ':') {
                add(c == ',' ? Token.Kind.COMMA : Token.Kind.COLON, String.valueOf(c), line, at, first);
            }
            return at + 1;
        }
        word(line, at, end, first);
        return end;
    }

    private void word(SourceLine line, int at, int end, boolean first) {
        var word = line.text().substring(at, end).replace('\u2019', '\'');
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c > 126 || c < 32) {
                problems.add(new Problem(
                        file,
                        line.number(),
                        at + i + 1,
                        "\"" + printable(word) + "\" contains " + named(word.codePointAt(i))
                                + ", which looks like another sign or like none.",
                        "Write it with plain letters; other signs belong inside quotation marks."));
                return;
            }
        }
        if (word.length() > 1 && word.endsWith("%")) {
            add(Token.Kind.WORD, word.substring(0, word.length() - 1), line, at, first);
            add(Token.Kind.WORD, "%", line, end - 1, false);
            return;
        }
        add(Token.Kind.WORD, word, line, at, first);
    }

    private void add(Token.Kind kind, String text, SourceLine line, int at, boolean first) {
        tokens.add(new Token(kind, text, line.number(), at + 1, first));
    }

    private static boolean endsWord(String text, int at) {
        char c = text.charAt(at);
        if (Character.isWhitespace(c) || c == '\u00a0' || c == '(' || c == ')' || opensQuote(c)) {
            return true;
        }
        // 6,000 and 95.5 hold together; a comma, colon or full stop before a space or the end does not belong
        boolean last = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
        return last && (c == ',' || c == ':' || c == '.' || c == ';');
    }

    private static boolean opensQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d';
    }

    private static int closingQuote(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (opensQuote(text.charAt(i))) {
                return i;
            }
        }
        return -1;
    }

    private static String named(int codePoint) {
        return String.format("the sign U+%04X (%s)", codePoint, String.valueOf(Character.getName(codePoint)));
    }

    private static String printable(String word) {
        return word.replaceAll("\\p{Cntrl}", "?");
    }
}
