package dev.covenant.position.rights;

/** How a duty stands. */
public enum DutyState {
    /** What asks for it has not happened yet. */
    NOT_YET_IN_FORCE("not yet in force"),
    /** It is to be done. */
    IN_FORCE("in force"),
    /** A standstill has stopped its clock. */
    SUSPENDED("suspended"),
    /** It was done, in time or late. */
    FULFILLED("fulfilled"),
    /** It was apparently not done by its last moment. */
    VIOLATED("violated"),
    /** The contract has ended and it is still to be done. */
    SURVIVING("surviving"),
    /** What is known does not say. */
    UNDETERMINED("undetermined");

    private final String words;

    DutyState(String words) {
        this.words = words;
    }

    /**
     * As rules and messages say it.
     *
     * @return such as {@code in force}
     */
    public String words() {
        return words;
    }
}
