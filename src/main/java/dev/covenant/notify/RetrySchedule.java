package dev.covenant.notify;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long to wait after each attempt that failed for now: minutes first, then hours, about three days in all. Then a
 * delivery is given up, visibly.
 *
 * @param waits after the first attempt, the second, and so on
 */
record RetrySchedule(List<Duration> waits) {

    /** As servers that greylist expect, and as long as a weekend. */
    static final RetrySchedule THREE_DAYS = new RetrySchedule(List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(8),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24)));

    /** How long to wait before a delivery of unknown fate is sent once more under the same Message-ID. */
    static final Duration AFTER_UNKNOWN = Duration.ofMinutes(15);

    /** The wait after an attempt; empty when it was the last. */
    Optional<Duration> after(int attempt) {
        return attempt >= 1 && attempt <= waits.size() ? Optional.of(waits.get(attempt - 1)) : Optional.empty();
    }
}
