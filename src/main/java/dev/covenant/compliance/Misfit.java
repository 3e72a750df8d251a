package dev.covenant.compliance;

/**
 * Something that came in and could not be understood.
 *
 * @param source the route or sender
 * @param place where it stood, such as {@code campus.csv:17}
 * @param reason what is wrong, and what would be right
 * @param raw the whole of it, as it came
 */
// bytes as they came are an array by nature; nobody compares misfits
@SuppressWarnings("ArrayRecordComponent")
public record Misfit(String source, String place, String reason, byte[] raw) {}
