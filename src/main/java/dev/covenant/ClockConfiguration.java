package dev.covenant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the process. The core never sees it; the lanes stamp commands with it. */
@Configuration
class ClockConfiguration {

    /** The system's clock, or one that stands at {@code covenant.clock.start} when the process starts, and ticks. */
    @Bean
    InstantSource clock(@Value("${covenant.clock.start:}") String start) {
        if (start.isEmpty()) {
            return InstantSource.system();
        }
        var began = Instant.parse(start);
        long tick = System.nanoTime();
        return () -> began.plus(Duration.ofNanos(System.nanoTime() - tick));
    }
}
