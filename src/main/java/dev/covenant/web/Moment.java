package dev.covenant.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/**
 * The moment at which a page is asked for.
 *
 * @param clock of the engine
 */
record Moment(InstantSource clock) {

    /** To the second, so that two figures of one page are of one moment that can be written down. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.SECONDS);
    }
}
