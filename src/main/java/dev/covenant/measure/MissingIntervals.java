package dev.covenant.measure;

/**
 * What a term does with intervals of which no believable reading is there (DOMAIN 1.11). Each answer has its price: what
 * is left out lowers nobody's figure, zero lowers the customer's, an estimate can be wrong either way.
 */
public enum MissingIntervals {
    /** A window that is not read in full does not count. */
    EXCLUDE("exclude"),
    /** Nothing was drawn. */
    ZERO("zero"),
    /** A straight line between the readings before and after, see {@link Estimation}. */
    ESTIMATE("estimate");

    private final String word;

    MissingIntervals(String word) {
        this.word = word;
    }

    /**
     * As contract files write it.
     *
     * @return such as {@code exclude}
     */
    public String word() {
        return word;
    }
}
