package dev.covenant.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RulebookFolderTests {

    @Test
    void theShippedRulebookHasNoMistake() {
        var read = RulebookFolder.read(Path.of("rules"));
        assertThat(read.problems()).isEmpty();
        assertThat(read.rulebook().orElseThrow().ids())
                .containsExactlyInAnyOrder("campus-substation", "colossus-1", "meridian-2", "orbital-1");
    }

    @Test
    void aRuleWithoutItsClauseAboveItIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("contracts"));
        Files.writeString(folder.resolve("bare.md"), """
                # Bare

                ```rule
                Rule: Something
                Kind: something
                Owner: Legal
                In force from: 1 Jan 2013

                For each billing month
                when the state is open
                then record, severity notice
                  say "Open."
                ```
                """);
        var read = RulebookFolder.read(folder);
        assertThat(read.rulebook()).isEmpty();
        assertThat(read.problems())
                .extracting(problem -> problem.sentence())
                .contains(
                        "No clause is quoted above this rule.", "Nothing above this rule says how its clause is read.");
    }

    @Test
    void aBlockThatDoesNotEndIsToldWithItsLine(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("contracts"));
        Files.writeString(folder.resolve("open.md"), "> words\n\n**How it is read.** So.\n\n```rule\nRule: X\n");
        assertThat(RulebookFolder.read(folder).problems())
                .extracting(problem -> problem.line())
                .contains(5);
    }

    @Test
    void aFolderWithoutAnyRuleIsRefused(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("contracts"));
        assertThat(RulebookFolder.read(folder).problems())
                .extracting(problem -> problem.sentence())
                .contains("No page here holds a rule.");
    }
}
