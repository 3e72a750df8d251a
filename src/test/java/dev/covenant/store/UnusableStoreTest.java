package dev.covenant.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A start that cannot work ends with a sentence and its cure. */
@ExtendWith(OutputCaptureExtension.class)
class UnusableStoreTest {

    @Test
    void aStartOnAFileThatMayLoseCommitsEndsInTwoSentences(CapturedOutput output) {
        var application = new SpringApplication(StoreConfiguration.class);
        application.setWebApplicationType(WebApplicationType.NONE);
        try (var context = application.run("--spring.datasource.url=jdbc:h2:file:./never-made")) {
            throw new AssertionError("it started: " + context);
        } catch (RuntimeException refused) {
            assertThat(output)
                    .contains("lacks WRITE_DELAY=0")
                    .contains("Add ;WRITE_DELAY=0 to spring.datasource.url.")
                    .doesNotContain("\tat dev.covenant");
        }
    }
}
