package dev.covenant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A part of a rule's sentence: it begins with its keyword at the start of a line and runs to the next one.
 *
 * @param kind which part
 * @param opening its first token
 * @param words what follows the keyword
 */
record Section(Kind kind, Token opening, List<Token> words) {

    /** The parts of a rule's sentence. */
    enum Kind {
        FOR_EACH("for each"),
        WHEN("when"),
        THEN("then"),
        AMOUNT("amount"),
        DEADLINE("deadline"),
        SAY("say"),
        UNDETERMINED("if undetermined say"),
        DO("do"),
        EXCEPT("except where"),
        STRAY("");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        boolean hasColon() {
            return this == AMOUNT || this == DEADLINE;
        }
    }

    /** Cuts tokens into sections. */
    static List<Section> cut(List<Token> tokens, int line) {
        var sections = new ArrayList<Section>();
        var opening = new Token(Token.Kind.END, "", line, 1, true);
        for (int i = 0; i < tokens.size(); i++) {
            var reader = new Tokens(tokens.subList(i, Math.min(tokens.size(), i + 4)), opening);
            var kind = tokens.get(i).first() ? keyword(reader) : Optional.<Kind>empty();
            if (kind.isPresent()) {
                sections.add(new Section(kind.get(), tokens.get(i), new ArrayList<>()));
                i += reader.mark() - 1;
            } else {
                if (sections.isEmpty()) {
                    sections.add(new Section(Kind.STRAY, tokens.get(i), new ArrayList<>()));
                }
                sections.get(sections.size() - 1).words().add(tokens.get(i));
            }
        }
        return sections;
    }

    Tokens tokens() {
        return new Tokens(words, opening);
    }

    /** The title in "except where TITLE applies", as it is written. */
    String title() {
        var title = new ArrayList<>(words);
        var last = title.isEmpty() ? opening : title.get(title.size() - 1);
        if (!last.is("applies") && !last.is("apply")) {
            throw new Misread(
                    last,
                    "An exception ends with \"applies\".",
                    "Write: except where Burst consent in writing applies");
        }
        title.remove(title.size() - 1);
        if (title.isEmpty()) {
            throw new Misread(opening, "The exception names no rule.", "Write: except where TITLE applies");
        }
        return title.stream().map(Token::text).collect(Collectors.joining(" "));
    }

    private static Optional<Kind> keyword(Tokens tokens) {
        for (Kind kind : Kind.values()) {
            if (kind != Kind.STRAY && tokens.accept(kind.words)) {
                if (!kind.hasColon() || tokens.accept(Token.Kind.COLON)) {
                    return Optional.of(kind);
                }
                tokens.reset(0);
            }
        }
        return Optional.empty();
    }
}
