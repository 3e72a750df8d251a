package dev.covenant.terms;

/** When a limit is crossed; never implied, always printed. */
public enum Comparison {
    /** 800 of 800 is inside. */
    MORE_THAN,
    /** 800 of 800 is outside. */
    AT_LEAST;

    /**
     * As sentences say it.
     *
     * @return {@code more than} or {@code at least}
     */
    public String words() {
        return this == MORE_THAN ? "more than" : "at least";
    }
}
