package dev.covenant.finding;

/**
 * Something a conclusion rests on.
 *
 * @param what it is, such as {@code implausible reading} or {@code energy drawn}
 * @param value as read, with its unit
 * @param from where, such as an event's source and id, or an interval
 */
public record Evidence(String what, String value, String from) {}
