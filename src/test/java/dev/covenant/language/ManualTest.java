package dev.covenant.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The manual's examples can be typed in as they stand, and its claims about words hold. */
class ManualTest {

    @Test
    void everyExampleOfTheManualIsARule() throws IOException {
        var lines = Files.readAllLines(Path.of("src/docs/rule-language.md"));
        var blocks = new ArrayList<Block>();
        boolean quoted = false;
        for (int i = 0; i < lines.size(); i++) {
            quoted ^= lines.get(i).startsWith("````");
            if (!quoted && lines.get(i).equals("```rule")) {
                int end = i + 1 + lines.subList(i + 1, lines.size()).indexOf("```");
                blocks.add(new Block("rule-language.md", i + 2, String.join("\n", lines.subList(i + 1, end))));
            }
        }

        var read = RuleText.read(SampleFacts.vocabulary(), blocks);

        assertThat(read.problems()).isEmpty();
        assertThat(read.rules()).hasSize(8);
        var again = RuleText.read(
                SampleFacts.vocabulary(),
                read.rules().stream()
                        .map(rule -> new Block("rule-language.md", rule.place().line(), RuleFormat.format(rule)))
                        .toList());
        assertThat(again.problems()).isEmpty();
        assertThat(again.rules()).isEqualTo(read.rules());
    }

    @Test
    void theCanonicalFormReadsAsItWasWritten() {
        var text = """
                Rule: Our exit notice must go soon
                Kind: exit-notice-due
                Clause: termination for convenience
                Owner: Legal
                In force from: 1 Jan 2026
                In force until: 31 May 2029

                For each exit target
                when the plan day is within 30 days
                  and there is no notice whose giver is the Customer and whose last day in force is on or before the exit day of this exit target
                then remind, severity critical
                  amount: the cost of one day, a cost of delay owed by the Customer
                  deadline: the deadline
                  say "Received by {the plan day}."
                  do "Sign."
                """;
        var read = RuleText.read(SampleFacts.vocabulary(), List.of(new Block("p.md", 1, text)));

        assertThat(read.problems()).isEmpty();
        assertThat(RuleFormat.format(read.rules().get(0))).isEqualTo(text);
    }
}
