package dev.covenant.language;

import java.util.Locale;

/**
 * A word, number, quotation or mark of a rule's text.
 *
 * @param kind which
 * @param text as written, quotation marks left off
 * @param line from 1, in the file
 * @param column from 1
 * @param first whether it is the first of its line
 */
record Token(Kind kind, String text, int line, int column, boolean first) {

    /** The kinds of token. */
    enum Kind {
        WORD,
        QUOTED,
        OPEN,
        CLOSE,
        COMMA,
        COLON,
        END
    }

    boolean is(String word) {
        return kind == Kind.WORD && text.equalsIgnoreCase(word);
    }

    String lower() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean startsWithDigit() {
        return kind == Kind.WORD && Character.isDigit(text.charAt(0));
    }

    /** As a message quotes it. */
    String shown() {
        return kind == Kind.END ? "the end of the sentence" : "\"" + text + "\"";
    }
}
