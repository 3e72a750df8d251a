package dev.covenant.measure;

import java.time.LocalDate;

/**
 * A day as it was counted.
 *
 * @param day the day
 * @param number its number in the count; 0 where it is not counted
 * @param notes what is to be said of it, such as {@code holiday: Labor Day}; may be empty
 */
public record ComputedDay(LocalDate day, int number, String notes) {}
