package dev.covenant.measure;

import java.time.Instant;

/**
 * The moment judged, and what was known by then. Nothing in the core asks what time it is.
 *
 * @param effective the moment judged: what began at or after it has not happened yet
 * @param known only events recorded at or before this are seen
 */
public record AsOf(Instant effective, Instant known) {

    /**
     * Judged at a moment with all that is on record.
     *
     * @param effective the moment judged
     * @return as of it, everything known
     */
    public static AsOf at(Instant effective) {
        return new AsOf(effective, Instant.MAX);
    }
}
