package dev.covenant.rulebook;

/** A rulebook with mistakes, told all at once; the engine does not start with it. */
public final class UnusableRulebook extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableRulebook(String message) {
        super(message);
    }
}
