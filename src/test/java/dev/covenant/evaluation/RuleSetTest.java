package dev.covenant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Outcome;
import dev.covenant.language.Block;
import dev.covenant.language.RuleText;
import dev.covenant.language.SampleFacts;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import dev.covenant.terms.Side;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    private static final String TARGET = """
            Rule: Our exit notice must go soon
            Kind: exit-notice-due
            Clause: termination for convenience
            Owner: Legal
            In force from: 1 Jan 2026

            For each exit target
            when the plan day is within 30 days
              and there is no notice whose giver is the Customer
                and whose state is valid
                and whose last day in force is on or before the exit day of this exit target
            then remind, severity critical
              amount: the cost of one day, a cost of delay owed by the Customer
              deadline: the plan day, "notice received"
              say "To leave on {the exit day} notice must be received by {the plan day}."
            """;

    private static SampleFacts.Target target() {
        return new SampleFacts.Target(
                LocalDate.of(2027, 3, 31),
                ZonedDateTime.of(2026, 12, 30, 17, 0, 0, 0, SampleFacts.CHICAGO),
                Optional.empty(),
                Optional.empty());
    }

    private static SampleFacts.Letter notice(Possible<SampleFacts.State> state, LocalDate ends) {
        return new SampleFacts.Letter(
                "n-1",
                Side.CUSTOMER,
                state,
                Possible.known(ends),
                Possible.known(Instant.parse("2026-12-01T15:00:00Z")),
                false,
                Duration.ofHours(2),
                Optional.empty());
    }

    /** Wed 30 Dec 2026 less 30 days is Mon 30 Nov 2026; its midnight in Chicago is 06:00Z. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-30T05:59:59Z, false, 2026-11-30T06:00:00Z", // Sun 29 Nov 23:59:59
        "2026-11-30T06:00:00Z, true,  2026-12-30T23:00:00Z", // Mon 30 Nov 00:00
        "2026-12-30T22:59:59Z, true,  2026-12-30T23:00:00Z", // Wed 30 Dec 16:59:59
        "2026-12-30T23:00:00Z, false, ", // Wed 30 Dec 17:00: passed
    })
    void aReminderStandsFromTheThirtiethDayBeforeUntilTheMoment(String at, boolean found, Instant next) {
        var evaluation = rules(TARGET).evaluate(position(at, target()));

        assertThat(evaluation.findings()).hasSize(found ? 1 : 0);
        assertThat(evaluation.next()).isEqualTo(Optional.ofNullable(next));
    }

    @Test
    void aReminderNamesItsDeadlineAndItsDay() {
        var finding = rules(TARGET)
                .evaluate(position("2026-12-01T00:00:00Z", target()))
                .findings()
                .get(0);

        assertThat(finding.outcome()).isEqualTo(Outcome.MET);
        assertThat(finding.message())
                .isEqualTo("To leave on Wed 31 Mar 2027 notice must be received by Wed 30 Dec 2026 17:00 CST.");
        assertThat(finding.deadline().orElseThrow().what()).isEqualTo("notice received");
        assertThat(finding.key()).hasToString("colossus-1/convenience/exit-notice-due/target");
    }

    @Test
    void aValidNoticeInTimeSilencesTheReminderADefectiveOneDoesNot() {
        var day = LocalDate.of(2027, 3, 31);
        var valid = notice(Possible.known(SampleFacts.State.VALID), day);
        var late = notice(Possible.known(SampleFacts.State.VALID), day.plusDays(1));
        var defective = notice(Possible.known(SampleFacts.State.DEFECTIVE), day);

        assertThat(rules(TARGET)
                        .evaluate(position("2026-12-02T00:00:00Z", target(), valid))
                        .findings())
                .isEmpty();
        assertThat(rules(TARGET)
                        .evaluate(position("2026-12-02T00:00:00Z", target(), late))
                        .findings())
                .hasSize(1);
        assertThat(rules(TARGET)
                        .evaluate(position("2026-12-02T00:00:00Z", target(), defective))
                        .findings())
                .hasSize(1);
    }

    @Test
    void aNoticeOfUnknownWorthLeavesTheReminderUndeterminedAndNamesTheDoubt() {
        var open = notice(Possible.unknown("proof of the second signature"), LocalDate.of(2027, 3, 31));

        var findings = rules(TARGET)
                .evaluate(position("2026-12-02T00:00:00Z", target(), open))
                .findings();

        assertThat(findings).hasSize(1);
        assertThat(findings.get(0).outcome()).isEqualTo(Outcome.UNDETERMINED);
        assertThat(findings.get(0).missing()).containsExactly("proof of the second signature");
    }

    @Test
    void anExceptionTakesOutWhatItNames() {
        var consent = """
                Definition: Burst consent in writing
                Owner: Legal
                In force from: 1 Jan 2013

                For each billing month
                when there is a consent that is given by the operator
                  and whose extra energy is at least 5 % of the allowance of this billing month
                """;
        var rules = rules(EXCEEDED + "except where Burst consent in writing applies\n", consent);
        var month = SampleFacts.month("2026-10", SampleFacts.mwh("101"), "100");
        var five = new SampleFacts.Consent(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Quantity.of("5", Unit.MWH), true);
        var less = new SampleFacts.Consent(
                LocalDate.of(2026, 1, 1), LocalDate.of(2026, 12, 31), Quantity.of("4.999", Unit.MWH), true);

        assertThat(rules.evaluate(position("2026-12-01T00:00:00Z", month, five)).findings())
                .isEmpty();
        assertThat(rules.evaluate(position("2026-12-01T00:00:00Z", month, less)).findings())
                .hasSize(1);
    }

    @Test
    void aRuleJudgesOnlyTheMonthsThatBeginWhileItIsInForce() {
        var rules = rules(EXCEEDED.replace("1 Jun 2013", "1 Oct 2026\nIn force until: 31 Oct 2026"));
        var drawn = SampleFacts.mwh("101");

        var findings = rules.evaluate(position(
                        "2027-01-01T00:00:00Z",
                        SampleFacts.month("2026-09", drawn, "100"),
                        SampleFacts.month("2026-10", drawn, "100"),
                        SampleFacts.month("2026-11", drawn, "100")))
                .findings();

        assertThat(findings).extracting(finding -> finding.key().subject()).containsExactly("2026-10");
    }

    @Test
    void aRuleOverItsBoundIsNotEvaluatedAndAllOthersAre() {
        var loose = """
                Rule: Loose
                Kind: loose
                Clause: any
                Owner: Legal
                In force from: 1 Jan 2013

                For each notice
                when there is another notice whose giver is the Operator
                  and for which (there is a consent whose first day is after the last day in force of the notice)
                then record, severity notice
                  say "loose"
                """;
        var facts = new ArrayList<Fact>();
        facts.add(SampleFacts.month("2026-10", SampleFacts.mwh("101"), "100"));
        for (int i = 0; i < 101; i++) {
            var one = notice(Possible.known(SampleFacts.State.VALID), LocalDate.of(2027, 1, 1));
            facts.add(new SampleFacts.Letter(
                    "n-" + i,
                    one.giver(),
                    one.state(),
                    one.lastDay(),
                    one.received(),
                    false,
                    one.underWay(),
                    one.named()));
            facts.add(new SampleFacts.Consent(
                    LocalDate.of(2026, 1, 1).plusDays(i),
                    LocalDate.of(2026, 12, 31),
                    Quantity.of("5", Unit.MWH),
                    true));
        }

        var evaluation = rules(EXCEEDED, loose).evaluate(position("2026-12-01T00:00:00Z", facts.toArray(Fact[]::new)));

        assertThat(evaluation.notEvaluated())
                .containsExactly("The rule \"Loose\" was not evaluated: it would compare 1030301 combinations of facts,"
                        + " the limit is 1000000.");
        assertThat(evaluation.findings()).hasSize(1);
    }

    @Test
    void equalPositionsGiveEqualEvaluationsAndTheFingerprintFollowsTheRulesAlone() {
        var month = SampleFacts.month("2026-10", SampleFacts.mwh("101"), "100");
        var one = rules(EXCEEDED, TARGET).evaluate(position("2026-12-01T00:00:00Z", month, target()));
        var other = rules(TARGET, EXCEEDED.replace("\nwhen", "\n\n   WHEN"))
                .evaluate(position("2026-12-01T00:00:00Z", month, target()));

        assertThat(other).isEqualTo(one);
        assertThat(rules(EXCEEDED.replace("more than", "at least"), TARGET).fingerprint())
                .isNotEqualTo(one.rules());
        assertThat(rules(EXCEEDED, TARGET)
                        .evaluate(position("2026-12-01T00:00:00Z", target()))
                        .positionDigest())
                .isNotEqualTo(one.positionDigest());
    }
}
