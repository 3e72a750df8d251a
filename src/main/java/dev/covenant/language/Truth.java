package dev.covenant.language;

/** What is known of a condition. */
public enum Truth {
    /** It surely holds. */
    TRUE,
    /** It surely does not hold. */
    FALSE,
    /** What is known does not decide it. */
    UNDETERMINED;

    /**
     * From what is sure and what is possible.
     *
     * @param surely whether it holds whatever the unknown turns out to be
     * @param possibly whether it holds for some of what the unknown may turn out to be
     * @return true, false, or undetermined where possible but not sure
     */
    static Truth of(boolean surely, boolean possibly) {
        return surely ? TRUE : possibly ? UNDETERMINED : FALSE;
    }

    /**
     * Both.
     *
     * @param other another condition's truth
     * @return false where either is false, true where both are true
     */
    Truth and(Truth other) {
        if (this == FALSE || other == FALSE) {
            return FALSE;
        }
        return this == TRUE && other == TRUE ? TRUE : UNDETERMINED;
    }

    /**
     * At least one.
     *
     * @param other another condition's truth
     * @return true where either is true, false where both are false
     */
    Truth or(Truth other) {
        return not().and(other.not()).not();
    }

    /**
     * The opposite.
     *
     * @return undetermined stays undetermined
     */
    public Truth not() {
        return this == TRUE ? FALSE : this == FALSE ? TRUE : UNDETERMINED;
    }

    /**
     * Whether it is sure.
     *
     * @return true only for {@link #TRUE}
     */
    public boolean surely() {
        return this == TRUE;
    }

    /**
     * Whether it may be so.
     *
     * @return false only for {@link #FALSE}
     */
    public boolean possibly() {
        return this != FALSE;
    }

    /**
     * As people read it.
     *
     * @return {@code met}, {@code not met} or {@code undetermined}
     */
    public String words() {
        return this == TRUE ? "met" : this == FALSE ? "not met" : "undetermined";
    }
}
