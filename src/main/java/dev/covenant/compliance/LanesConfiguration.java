package dev.covenant.compliance;

import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The lanes as beans: they start before any route does, and end after all of them. */
@Configuration
class LanesConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    Lanes lanes(
            Judge judge,
            Books books,
            Journal journal,
            Quarantine quarantine,
            Telling telling,
            InstantSource clock,
            @Value("${covenant.lanes:2}") int width) {
        return new Lanes(judge, books, journal, quarantine, telling, clock, width);
    }
}
