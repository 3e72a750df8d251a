package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dated cases beside the shipped rules, as {@code covenant test} runs them. */
class RuleCasesTests {

    private record Run(int status, String out, String err) {}

    private static Run test(String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        var args = new String[options.length + 1];
        args[0] = "test";
        System.arraycopy(options, 0, args, 1, options.length);
        var status = Covenant.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
        return new Run(status, out.toString(), err.toString());
    }

    @Test
    void everyShippedCasePassesAndNoRuleIsWithoutOne() {
        var run = test();

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).matches("(\\d+) of \\1 cases passed\\.\n");
        assertThat(run.status()).isZero();
    }

    @Test
    void aCaseThatDiffersIsToldAndTheStatusIsOne(@TempDir Path folder) throws IOException {
        copied(folder, "term/dates.md", "contracts/colossus-1.yaml");
        Files.writeString(folder.resolve("term/dates.cases.yaml"), """
                - case: a reminder that does not come
                  contract: colossus-1
                  as of: 2026-11-23
                  expect:
                    - subject: contract
                      outcome: met
                  worked: wrong on purpose
                """);

        var text = test(folder.toString());
        var json = test(folder.toString(), "--format", "json");

        assertThat(text.status()).isEqualTo(1);
        assertThat(text.out())
                .contains("dates.cases.yaml:1  a reminder that does not come")
                .contains("Expected of contract, met: not found.")
                .contains("NO CASE \"Contract without a date ahead\": no case fires it.")
                .endsWith("0 of 1 cases passed, 2 missing.\n");
        assertThat(json.status()).isEqualTo(1);
        assertThat(json.out()).contains("\"passed\" : false", "\"line\" : 1", "Expected of contract, met: not found.");
    }

    @Test
    void whatCannotBeReadIsToldAllAtOnceAndTheStatusIsTwo(@TempDir Path folder) throws IOException {
        copied(folder, "term/dates.md", "contracts/colossus-1.yaml");
        Files.writeString(folder.resolve("term/dates.cases.yaml"), "- case: nothing else\n");
        Files.writeString(folder.resolve("contracts/broken.yaml"), "contract: [\n");
        Files.writeString(
                folder.resolve("term/broken.md"), "> words\n\n**How it is read.** So.\n\n```rule\nRule:\n```\n");

        var run = test(folder.toString());

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .contains("contracts/broken.yaml:")
                .contains("term/broken.md:")
                .contains("dates.cases.yaml:1:1: \"worked:\" is missing.");
    }

    @Test
    void aContractNobodyKnowsFailsItsCaseWithTheCure(@TempDir Path folder) throws IOException {
        copied(folder, "term/dates.md", "contracts/colossus-1.yaml");
        Files.writeString(folder.resolve("term/dates.cases.yaml"), """
                - case: a slip of the pen
                  contract: colosus-1
                  as of: 2026-11-23
                  expect: []
                  worked: never judged
                - case: no such moment
                  contract: colossus-1
                  as of: 2026-11-31
                  expect: []
                  worked: never judged
                """);

        var run = test(folder.toString());

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out())
                .contains("There is no contract \"colosus-1\". Name one of colossus-1,")
                .contains("as of: \"2026-11-31\" is neither a moment");
    }

    private static void copied(Path folder, String... files) throws IOException {
        for (String file : files) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.copy(Path.of("rules").resolve(file), folder.resolve(file));
        }
    }
}
