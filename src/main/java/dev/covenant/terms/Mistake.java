package dev.covenant.terms;

/** A value that cannot be read: caught where its place is known, and never seen outside. */
final class Mistake extends RuntimeException {
    private final transient String cure;

    Mistake(String sentence, String cure) {
        super(sentence, null, false, false);
        this.cure = cure;
    }

    String sentence() {
        return String.valueOf(getMessage());
    }

    String cure() {
        return cure;
    }
}
