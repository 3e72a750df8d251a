package dev.covenant;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the process. The core never sees it; the lanes stamp commands with it. */
@Configuration
class ClockConfiguration {

    /** The system's clock, or one that stands at {@code covenant.clock.start} when the process starts, and ticks. */
    @Bean
    Clock clock(@Value("${covenant.clock.start:}") String start) {
        var system = Clock.systemUTC();
        return start.isEmpty()
                ? system
                : Clock.offset(system, Duration.between(system.instant(), Instant.parse(start)));
    }
}
