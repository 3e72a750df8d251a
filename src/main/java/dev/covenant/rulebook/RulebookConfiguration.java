package dev.covenant.rulebook;

import java.nio.file.Path;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The rulebook that the engine starts with. */
@Configuration
class RulebookConfiguration {

    @Bean
    ActiveRulebook activeRulebook(@Value("${covenant.rules}") Path folder) {
        var read = RulebookFolder.read(folder);
        return read.rulebook()
                .orElseThrow(() -> new UnusableRulebook(read.problems().stream()
                        .map(Object::toString)
                        .collect(
                                Collectors.joining("\n  ", "The rulebook in " + folder + " cannot be used:\n  ", ""))));
    }
}
