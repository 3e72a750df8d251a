package dev.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One file per mistake under bad/rule: its first line holds the place and a part of the message expected, the rule
 * follows. Line numbers count from the rule's first line.
 */
class BadRulesTest {

    static Stream<Path> files() throws IOException {
        try (var files = Files.list(Path.of("src/test/resources/bad/rule"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void eachMistakeIsToldWithItsPlaceAndCure(Path file) throws IOException {
        var text = Files.readString(file);
        int end = text.indexOf('\n');
        var expected = text.substring(0, end);
        var read = RuleText.read(SampleFacts.vocabulary(), List.of(new Block("page.md", 1, text.substring(end + 1))));

        assertThat(read.rules()).isEmpty();
        assertThat(read.problems()).as("one mistake, one message").hasSize(1);
        var message = read.problems().get(0).toString();
        if (Character.isDigit(expected.charAt(0))) {
            int space = expected.indexOf(' ');
            assertThat(message).startsWith("page.md:" + expected.substring(0, space) + ":");
            assertThat(message).contains(expected.substring(space + 1));
        } else {
            assertThat(message).contains(expected);
        }
    }
}
