package dev.covenant.language;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Reads forward through the tokens of one sentence. */
final class Tokens {

    private final List<Token> tokens;
    private final Token end;
    private int at;

    /** Over some tokens; {@code opening} tells where the sentence began, for a sentence without words. */
    Tokens(List<Token> tokens, Token opening) {
        this.tokens = tokens;
        var last = tokens.isEmpty() ? opening : tokens.get(tokens.size() - 1);
        this.end = new Token(
                Token.Kind.END, "", last.line(), last.column() + last.text().length(), false);
    }

    Token peek() {
        return peek(0);
    }

    Token peek(int ahead) {
        return at + ahead < tokens.size() ? tokens.get(at + ahead) : end;
    }

    Token next() {
        var token = peek();
        at++;
        return token;
    }

    boolean done() {
        return at >= tokens.size();
    }

    int mark() {
        return at;
    }

    void reset(int mark) {
        at = mark;
    }

    /** Whether these words come next. */
    boolean sees(String words) {
        int ahead = 0;
        for (String word : words.split(" ", -1)) {
            if (!peek(ahead++).is(word)) {
                return false;
            }
        }
        return true;
    }

    /** Steps over these words where they come next. */
    boolean accept(String words) {
        if (!sees(words)) {
            return false;
        }
        at += words.split(" ", -1).length;
        return true;
    }

    boolean accept(Token.Kind kind) {
        if (peek().kind() != kind) {
            return false;
        }
        at++;
        return true;
    }

    /** Steps over the longest run of words that is known, and says what it is. */
    <T> Optional<T> longest(int most, Function<String, Optional<T>> known) {
        for (int length = most; length > 0; length--) {
            var words = words(length);
            var found = words.flatMap(known);
            if (found.isPresent()) {
                at += length;
                return found;
            }
        }
        return Optional.empty();
    }

    private Optional<String> words(int length) {
        var words = new StringBuilder();
        for (int i = 0; i < length; i++) {
            var token = peek(i);
            if (token.kind() != Token.Kind.WORD) {
                return Optional.empty();
            }
            words.append(i == 0 ? "" : " ").append(token.lower());
        }
        return Optional.of(words.toString());
    }
}
