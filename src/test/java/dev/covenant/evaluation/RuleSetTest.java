package dev.covenant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Outcome;
import dev.covenant.language.Block;
import dev.covenant.language.RuleText;
import dev.covenant.language.SampleFacts;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RuleSetTest {

    private static final String EXCEEDED = """
            Rule: Monthly allowance exceeded
            Kind: allowance-exceeded
            Clause: usage allowance
            Owner: Legal
            In force from: 1 Jun 2013

            For each billing month
            when the energy drawn is more than the allowance
            then report an apparent breach, severity warning
              amount: the overage charge, a charge owed by the Customer
              say "The Customer drew {the energy drawn} of {the allowance} in {the billing month}."
              do "Ask operations for the meter's log."
            """;

    static RuleSet rules(String... blocks) {
        var read = RuleText.read(
                SampleFacts.vocabulary(),
                java.util.Arrays.stream(blocks)
                        .map(text -> new Block("test.md", 1, text))
                        .toList());
        assertThat(read.problems()).isEmpty();
        return RuleSet.of(read.rules());
    }

    static Position position(String at, Fact... facts) {
        return new Position(
                "colossus-1",
                SampleFacts.CHICAGO,
                "terms",
                "calendar",
                Scope.ALL,
                AsOf.at(Instant.parse(at)),
                List.of(facts),
                Optional.empty());
    }

    @Test
    void exactlyTheAllowanceIsInsideAndAnyMoreIsNot() {
        var evaluation = rules(EXCEEDED)
                .evaluate(position(
                        "2026-12-01T06:00:00Z",
                        SampleFacts.month("2026-09", SampleFacts.mwh("216300"), "216300"),
                        SampleFacts.month("2026-10", SampleFacts.mwh("216300.0001"), "216300"),
                        SampleFacts.month("2026-11", SampleFacts.mwh("216299", "216301"), "216300")));

        assertThat(evaluation.findings())
                .extracting(finding -> finding.key().toString() + " " + finding.outcome())
                .containsExactly(
                        "colossus-1/allowance/allowance-exceeded/2026-10 BREACHED",
                        "colossus-1/allowance/allowance-exceeded/2026-11 UNDETERMINED");
        var sure = evaluation.findings().get(0);
        assertThat(sure.message()).isEqualTo("The Customer drew 216,300.0001 MWh of 216,300 MWh in 2026-10.");
        assertThat(sure.amounts()).hasSize(1);
        assertThat(sure.missing()).isEmpty();
        var open = evaluation.findings().get(1);
        assertThat(open.outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(open.missing()).containsExactly("6 readings of 22 Oct 2026");
    }
}
