package dev.covenant;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The glossary holds each term once, in order, with a sentence. */
class GlossaryTest {
    private static final Pattern ENTRY = Pattern.compile("- \\*\\*([^*]+)\\*\\*: (.+\\.)");

    @Test
    void eachTermStandsOnceInOrderWithItsMeaning() throws IOException {
        List<String> entries = Files.readAllLines(Path.of("src/docs/glossary.md")).stream()
                .filter(line -> line.startsWith("- "))
                .toList();
        assertThat(entries)
                .hasSizeGreaterThan(50)
                .allMatch(line -> ENTRY.matcher(line).matches());
        var terms = entries.stream()
                .map(line -> ENTRY.matcher(line).replaceFirst("$1"))
                .toList();
        assertThat(terms).doesNotHaveDuplicates().isSorted();
    }
}
