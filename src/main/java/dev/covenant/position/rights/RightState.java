package dev.covenant.position.rights;

/** How a right stands. */
public enum RightState {
    /** Its opening has not come, or nothing has opened it yet. */
    NOT_YET_OPEN("not yet open"),
    /** It can be exercised. */
    OPEN("open"),
    /** A standstill has stopped its clock. */
    TOLLED("tolled"),
    /** Its holder has exercised it in time. */
    EXERCISED("exercised"),
    /** Its holder has waived it. */
    WAIVED("waived"),
    /** Its window has passed. Whether the right is lost is for a court. */
    LAPSED("lapsed"),
    /** What is known does not say. */
    UNDETERMINED("undetermined");

    private final String words;

    RightState(String words) {
        this.words = words;
    }

    /**
     * As rules and messages say it.
     *
     * @return such as {@code not yet open}
     */
    public String words() {
        return words;
    }
}
