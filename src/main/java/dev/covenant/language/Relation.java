package dev.covenant.language;

/** How two values are compared; never implied, always printed. */
public enum Relation {
    /** 800 of 800 is not. */
    MORE_THAN("is more than"),
    /** 800 of 800 is. */
    AT_LEAST("is at least"),
    /** 800 of 800 is not. */
    LESS_THAN("is less than"),
    /** 800 of 800 is. */
    AT_MOST("is at most"),
    /** The same value; for days and moments the same day is {@link #ON}. */
    IS("is"),
    /** Another value. */
    IS_NOT("is not"),
    /** Earlier: by the moment where both are moments, else by the day. */
    BEFORE("is before"),
    /** Later: by the moment where both are moments, else by the day. */
    AFTER("is after"),
    /** By the calendar day; each moment counts on the day of its own zone. */
    ON_OR_BEFORE("is on or before"),
    /** By the calendar day. */
    ON_OR_AFTER("is on or after"),
    /** By the moment. */
    AT_OR_BEFORE("is at or before"),
    /** By the moment. */
    AT_OR_AFTER("is at or after"),
    /** The same calendar day. */
    ON("is on"),
    /** Another calendar day. */
    NOT_ON("is not on");

    private final String words;

    Relation(String words) {
        this.words = words;
    }

    /**
     * As canonical rules write it.
     *
     * @return such as {@code is more than}
     */
    public String words() {
        return words;
    }

    boolean temporal() {
        return byDay() || byMoment() || this == BEFORE || this == AFTER;
    }

    boolean byDay() {
        return this == ON_OR_BEFORE || this == ON_OR_AFTER || this == ON || this == NOT_ON;
    }

    boolean byMoment() {
        return this == AT_OR_BEFORE || this == AT_OR_AFTER;
    }

    /** Whether a comparison's sign (left against right) satisfies this. */
    boolean holds(int sign) {
        return switch (this) {
            case MORE_THAN, AFTER -> sign > 0;
            case AT_LEAST, ON_OR_AFTER, AT_OR_AFTER -> sign >= 0;
            case LESS_THAN, BEFORE -> sign < 0;
            case AT_MOST, ON_OR_BEFORE, AT_OR_BEFORE -> sign <= 0;
            case IS, ON -> sign == 0;
            case IS_NOT, NOT_ON -> sign != 0;
        };
    }
}
