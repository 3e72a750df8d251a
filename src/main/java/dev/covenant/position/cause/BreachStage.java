package dev.covenant.position.cause;

/** How far an apparent breach has come. */
public enum BreachStage {
    /** Seen; no notice of it was given. */
    DETECTED("detected"),
    /** Notice was given and is not received yet. */
    NOTICED("noticed"),
    /** The time for its cure runs. */
    CURE_RUNNING("cure running"),
    /** The time for its cure runs, and more of it is claimed or agreed. */
    EXTENDED("cure extended"),
    /** A cure in time is asserted; the other side has not answered. */
    CURE_ASSERTED("cure asserted"),
    /** A cure in time is asserted, and the other side disputes it. */
    CURE_DISPUTED("cure disputed"),
    /** The other side accepted the cure, or a person ruled that it is one. */
    CURED("cured"),
    /** The time for its cure has passed, or it has none: the right to end the contract is open. */
    RIGHT_OPEN("right open"),
    /** The right was used. */
    EXERCISED("exercised"),
    /** The right was waived. */
    WAIVED("waived"),
    /** The window of the right has passed. */
    EXPIRED("expired"),
    /** What is known does not say. */
    UNDETERMINED("undetermined");

    private final String words;

    BreachStage(String words) {
        this.words = words;
    }

    /**
     * As rules and messages say it.
     *
     * @return such as {@code cure running}
     */
    public String words() {
        return words;
    }
}
