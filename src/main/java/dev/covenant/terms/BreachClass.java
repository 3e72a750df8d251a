package dev.covenant.terms;

/** What sort of breach it is; the time for its cure may depend on it. */
public enum BreachClass {
    /** A sum was not paid when due. */
    PAYMENT("payment"),
    /** Another breach that money cures. */
    MONETARY("monetary"),
    /** Any other. */
    NON_MONETARY("non-monetary");

    private final String words;

    BreachClass(String words) {
        this.words = words;
    }

    /**
     * As contract files, events and rules write it.
     *
     * @return such as {@code non-monetary}
     */
    public String words() {
        return words;
    }
}
