package dev.covenant.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.evaluation.RuleSet;
import dev.covenant.finding.Fact;
import dev.covenant.language.Block;
import dev.covenant.language.Rule;
import dev.covenant.language.RuleText;
import dev.covenant.language.SampleFacts;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CaseRunnerTest {

    private static final String RULE = """
            Rule: Monthly allowance exceeded
            Kind: allowance-exceeded
            Clause: usage allowance
            Owner: Legal
            In force from: 1 Jun 2013

            For each billing month
            when the energy drawn is more than the allowance
            then report an apparent breach, severity warning
              amount: the overage charge, a charge owed by the Customer
              say "Drawn {the energy drawn}."
            """;

    private static final String FIRES = """
            - case: one MWh above
              contract: colossus-1
              as of: 2026-11-01
              events:
                - type: usage
                  data: {value: 223201, unit: MWh}
              expect:
                - subject: 2026-10
                  kind: allowance-exceeded
                  outcome: breached
                  amounts: ["$6,000.00"]
                  says: Drawn 223,201 MWh
              worked: 223,200 allowed, 223,201 drawn, one above at $6,000
            """;

    private static final String SILENT = """
            - case: exactly the allowance is inside
              contract: colossus-1
              as of: 2026-11-01
              events:
                - type: usage
                  data: {value: 223200, unit: MWh}
              expect: []
              worked: the clause says more than
            """;

    @TempDir
    Path folder;

    @Test
    void casesThatHoldPassAndCoverTheRule() throws IOException {
        var report = run(FIRES + SILENT);

        assertThat(report.table()).isEqualTo("2 of 2 cases passed.\n");
        assertThat(report.passed()).isTrue();
    }

    @Test
    void aDifferenceIsToldInWords() throws IOException {
        var report = run(FIRES.replace("$6,000.00", "$8,000.00").replace("223,201 MWh", "223,202 MWh"));

        assertThat(report.results().get(0).failures())
                .containsExactly(
                        "allowance-exceeded of 2026-10: expected the amounts [$8,000.00], are [$6,000.00].",
                        "allowance-exceeded of 2026-10: expected it to say \"Drawn 223,202 MWh\", it says"
                                + " \"Drawn 223,201 MWh.\".");
        assertThat(report.uncovered()).containsExactly("\"Monthly allowance exceeded\": no case leaves it silent.");
    }

    @Test
    void aFindingNobodyExpectedFailsTheCase() throws IOException {
        var report = run(SILENT.replace("223200", "223201"));

        assertThat(report.results().get(0).failures())
                .containsExactly("Not expected: allowance-exceeded of 2026-10, breached: Drawn 223,201 MWh.");
        assertThat(report.table()).contains("FAILED", "allowance.cases.yaml:1", "exactly the allowance is inside");
    }

    @Test
    void aCaseMustSayHowItsValuesWereWorkedOut() throws IOException {
        var report = run(FIRES.replaceAll("(?m)^  worked:.*\n", ""));

        assertThat(report.problems())
                .singleElement()
                .asString()
                .contains("allowance.cases.yaml:1:1: \"worked:\" is missing.");
    }

    @Test
    void referencesAndTagsAreRefusedAndNothingIsRun() throws IOException {
        assertThat(run("- &a [*a]\n").problems()).singleElement().asString().contains("repeated by reference");
        assertThat(run("- !!javax.script.ScriptEngineManager [x]\n").problems())
                .singleElement()
                .asString()
                .contains("Global tag is not allowed");
        assertThat(run("- !evil [x]\n").problems()).singleElement().asString().contains("nothing is ever run for one");
        assertThat(run("- case: [unclosed\n").problems())
                .singleElement()
                .asString()
                .contains("This is no YAML");
    }

    @Test
    void oneSteadyReadingIsCutIntoIntervals() throws IOException {
        Files.writeString(folder.resolve("a.md"), "");
        Files.writeString(folder.resolve("a.cases.yaml"), """
                - case: a day
                  contract: colossus-1
                  as of: 2026-11-02
                  events:
                    - type: usage
                      every: PT15M
                      data: {from: 2026-11-01T00:00-05:00, to: 2026-11-02T00:00-06:00, value: 1, unit: MW}
                  expect: []
                  worked: the day the clocks go back has 100 quarter-hours
                """);

        var read = CaseFile.read(folder.resolve("a.cases.yaml"));

        assertThat(read.problems()).isEmpty();
        assertThat(read.cases().get(0).events()).hasSize(100);
        assertThat(read.cases().get(0).events().get(99))
                .contains("\"from\":\"2026-11-02T05:45:00Z\"", "\"to\":\"2026-11-02T06:00:00Z\"", "dev.covenant.usage");
    }

    private CaseReport run(String cases) throws IOException {
        var page = folder.resolve("allowance.md");
        Files.writeString(page, RULE);
        Files.writeString(folder.resolve("allowance.cases.yaml"), cases);
        var read = RuleText.read(SampleFacts.vocabulary(), List.of(new Block(page.toString(), 1, RULE)));
        List<Rule> rules = read.rules();
        return CaseRunner.run(folder, rules, given -> RuleSet.of(rules).evaluate(position(given)));
    }

    private static Position position(RuleCase given) {
        var facts = new ArrayList<Fact>();
        for (String event : given.events()) {
            var value = event.replaceAll(".*\"value\":(\\d+).*", "$1");
            facts.add(SampleFacts.month("2026-10", SampleFacts.mwh(value), "223200"));
        }
        return new Position(
                given.contract(),
                SampleFacts.CHICAGO,
                "terms",
                "calendar",
                Scope.ALL,
                AsOf.at(Instant.parse("2026-11-02T06:00:00Z")),
                facts,
                Optional.empty());
    }
}
