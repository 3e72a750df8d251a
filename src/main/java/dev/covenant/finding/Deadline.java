package dev.covenant.finding;

import java.time.ZonedDateTime;

/**
 * By when something must be done, in two dates (DESIGN 2).
 *
 * @param what must be done, such as {@code notice received in Memphis}
 * @param planBy safest over all accounts and readings not ruled out; reminders follow it
 * @param latest by the adopted reading; equal to planBy where nothing is in doubt
 */
public record Deadline(String what, ZonedDateTime planBy, ZonedDateTime latest) {}
