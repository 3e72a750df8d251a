package dev.covenant.measure;

/**
 * Where a day for an act moves, Saturday, Sunday and holiday apart: in California contracts Sundays and holidays roll,
 * Saturdays do not (CCP 10, 12a, 13).
 *
 * @param saturday off a Saturday
 * @param sunday off a Sunday
 * @param holiday off a holiday
 */
public record Rolls(Roll saturday, Roll sunday, Roll holiday) {
    /** Nothing moves. */
    public static final Rolls NONE = new Rolls(Roll.NONE, Roll.NONE, Roll.NONE);
    /** All move to the next business day. */
    public static final Rolls FORWARD = new Rolls(Roll.FORWARD, Roll.FORWARD, Roll.FORWARD);
}
