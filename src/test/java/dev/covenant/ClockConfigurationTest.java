package dev.covenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** A demonstration begins at the moment it names, and time goes on from there. */
class ClockConfigurationTest {

    @Test
    void theClockBeginsWhereItIsToldToBegin() {
        var start = Instant.parse("2031-02-03T04:05:06Z");
        var first = new ClockConfiguration().clock(start.toString()).instant();
        assertThat(first).isBetween(start, start.plus(Duration.ofMinutes(5)));
    }
}
