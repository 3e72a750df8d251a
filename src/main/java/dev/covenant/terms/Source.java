package dev.covenant.terms;

/**
 * Where words or a figure come from.
 *
 * @param kind public or illustrative
 * @param citation who published it and where; for illustrative terms a word why
 */
public record Source(Kind kind, String citation) {

    /** Whether anybody outside can check it. */
    public enum Kind {
        /** Published; the citation says where. */
        PUBLIC,
        /** Made up for a demonstration, and said so on every screen. */
        ILLUSTRATIVE
    }
}
