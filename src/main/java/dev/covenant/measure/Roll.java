package dev.covenant.measure;

/**
 * Where a day for an act moves when it is no business day. Taking effect is no act and never moves. The names of the
 * bond market stand in brackets (OpenGamma Strata, {@code BusinessDayConventions}).
 */
public enum Roll {
    /** It stays. */
    NONE,
    /** To the next business day [Following]. */
    FORWARD,
    /** To the business day before [Preceding]. */
    BACKWARD,
    /** To the next business day, but back where that lies in the next month [Modified Following]. */
    MODIFIED_FORWARD,
    /** To the business day before, but forward where that lies in the month before [Modified Preceding]. */
    MODIFIED_BACKWARD,
    /** Forward, but back where that leaves the first or second half of the month [Modified Following Bi-Monthly]. */
    MODIFIED_FORWARD_BI_MONTHLY,
    /** Forward off a Sunday or Monday, backward off any other day [Nearest]. */
    NEAREST
}
