package dev.covenant.language;

import dev.covenant.terms.Problem;

/** A place where a sentence cannot be read; caught where reading can go on. */
final class Misread extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Token at;
    private final String cure;

    Misread(Token at, String sentence, String cure) {
        super(sentence, null, false, false);
        this.at = at;
        this.cure = cure;
    }

    Problem problem(String file) {
        return new Problem(file, at.line(), at.column(), String.valueOf(getMessage()), cure);
    }
}
