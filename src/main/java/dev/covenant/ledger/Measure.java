package dev.covenant.ledger;

import java.util.Optional;

/** What a reading measures. */
public enum Measure {
    /** Drawn by a workload. */
    USAGE("usage"),
    /** Made available by the operator. */
    AVAILABLE("available"),
    /** Asked for by the customer. */
    REQUESTED("requested"),
    /** Granted by the operator. */
    GRANTED("granted"),
    /** Denied by the operator. */
    DENIED("denied"),
    /** The whole site's capacity. */
    SITE("site");

    private final String word;

    Measure(String word) {
        this.word = word;
    }

    /**
     * As events write it.
     *
     * @return such as {@code usage}
     */
    public String word() {
        return word;
    }

    /**
     * The measure written so.
     *
     * @param word as events write it
     * @return empty where there is none
     */
    public static Optional<Measure> parse(String word) {
        for (Measure measure : values()) {
            if (measure.word.equals(word)) {
                return Optional.of(measure);
            }
        }
        return Optional.empty();
    }
}
