package dev.covenant.compliance;

import java.time.Instant;

/**
 * Something kept because it was not understood.
 *
 * @param id its number
 * @param arrived when it came, the last time if it came again
 * @param times how often the same came
 * @param source the route or sender
 * @param place where it stood, such as {@code campus.csv:17}
 * @param reason what is wrong, and what would be right
 * @param size in bytes
 * @param state whether a person has settled it
 * @param note who settled it and how; empty while it waits
 */
public record Quarantined(
        long id,
        Instant arrived,
        int times,
        String source,
        String place,
        String reason,
        long size,
        State state,
        String note) {

    /** Whether a person has settled it. */
    public enum State {
        /** Nobody has. */
        WAITING,
        /** It was mended, or its contract came, and it was handed in again. */
        RESUBMITTED,
        /** A person said that it is not wanted. */
        DISMISSED
    }
}
