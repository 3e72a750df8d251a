package dev.covenant.compliance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Transition.Kind;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Money;
import dev.covenant.position.Scope;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Steps of computed lives, worked by hand. */
class LivesTest {

    private static final Instant MON = Instant.parse("2026-11-23T13:00:00Z");
    private static final Instant TUE = Instant.parse("2026-11-24T13:00:00Z");
    private static final Instant WED = Instant.parse("2026-11-25T13:00:00Z");
    private static final Lives LIVES = new Lives(clause -> new BigDecimal("0.25"));
    private static final Scope NOVEMBER = Scope.of(Set.of(new Scope.Pair("allowance", "2026-11")));

    private static Finding finding(String amount) {
        return new Finding(
                new FindingKey("one", "allowance", "allowance-exceeded", "2026-11"),
                "allowance-exceeded",
                "Monthly allowance exceeded",
                "6.1",
                "words",
                Optional.of("A"),
                Outcome.BREACHED,
                Severity.WARNING,
                Optional.empty(),
                Optional.empty(),
                List.of(new Amount(Amount.Kind.CHARGE, Side.CUSTOMER, Money.of("USD", amount))),
                "message " + amount,
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Finding with(
            Finding finding,
            Outcome outcome,
            Severity severity,
            Optional<String> reading,
            Optional<SubjectPeriod> period,
            Optional<Deadline> deadline) {
        return new Finding(
                finding.key(),
                finding.rule(),
                finding.title(),
                finding.clauseNumber(),
                finding.clauseWords(),
                reading,
                outcome,
                severity,
                period,
                deadline,
                finding.amounts(),
                finding.message(),
                finding.whatToDo(),
                finding.workings(),
                finding.evidence(),
                finding.missing());
    }

    private static Evaluation evaluation(Instant at, Finding... findings) {
        return new Evaluation(
                Arrays.asList(findings),
                "rules",
                "terms",
                "calendar",
                "digest",
                new AsOf(at, at),
                Optional.empty(),
                List.of());
    }

    private static Map<FindingKey, FindingLife> after(List<Transition> steps, Map<FindingKey, FindingLife> known) {
        var lives = new TreeMap<>(known);
        steps.forEach(step -> lives.compute(
                step.finding().key(), (key, life) -> life == null ? FindingLife.begun(step) : life.after(step)));
        return lives;
    }

    private static Map<FindingKey, FindingLife> open(Finding finding) {
        return after(LIVES.steps(Map.of(), evaluation(MON, finding), Scope.ALL, Optional.empty()), Map.of());
    }

    private static List<Kind> kinds(Map<FindingKey, FindingLife> known, Evaluation evaluation, Scope scope) {
        return LIVES.steps(known, evaluation, scope, Optional.of(MON)).stream()
                .map(Transition::kind)
                .toList();
    }

    @Test
    void theSameAgainIsNoStep() {
        assertThat(kinds(open(finding("100")), evaluation(TUE, finding("100")), Scope.ALL))
                .isEmpty();
    }

    @Test
    void anAmountMovedByMoreThanTheStepIsToldAndExactlyTheStepIsNot() {
        var known = open(finding("100"));
        assertThat(kinds(known, evaluation(TUE, finding("125")), Scope.ALL)).containsExactly(Kind.REVISED);
        assertThat(kinds(known, evaluation(TUE, finding("125.01")), Scope.ALL)).containsExactly(Kind.UPDATED);
        assertThat(kinds(known, evaluation(TUE, finding("74.99")), Scope.ALL)).containsExactly(Kind.UPDATED);
    }

    @Test
    void figuresThatCreepAreHeldAgainstWhatWasTold() {
        var known = open(finding("100"));
        known = after(LIVES.steps(known, evaluation(TUE, finding("120")), Scope.ALL, Optional.of(MON)), known);
        // 120 to 130 is less than a quarter, 100 to 130 is more
        assertThat(kinds(known, evaluation(WED, finding("130")), Scope.ALL)).containsExactly(Kind.UPDATED);
    }

    @Test
    void anotherOutcomeSeverityReadingOrDeadlineIsTold() {
        var was = finding("100");
        var known = open(was);
        var none = Optional.<SubjectPeriod>empty();
        var deadline = Optional.of(deadline(WED));
        for (Finding now : List.of(
                with(was, Outcome.UNDETERMINED, was.severity(), was.reading(), none, Optional.empty()),
                with(was, was.outcome(), Severity.CRITICAL, was.reading(), none, Optional.empty()),
                with(was, was.outcome(), was.severity(), Optional.of("B1"), none, Optional.empty()),
                with(was, was.outcome(), was.severity(), was.reading(), none, deadline))) {
            assertThat(kinds(known, evaluation(TUE, now), Scope.ALL)).containsExactly(Kind.UPDATED);
        }
    }

    private static Deadline deadline(Instant moment) {
        var day = moment.atZone(ZoneId.of("America/Chicago"));
        return new Deadline("notice received in Memphis", day, day);
    }

    @Test
    void onlyFindingsInsideTheScopeEnd() {
        var known = open(finding("100"));
        assertThat(kinds(known, evaluation(TUE), NOVEMBER)).containsExactly(Kind.NO_LONGER_MET);
        assertThat(kinds(known, evaluation(TUE), Scope.of(Set.of(new Scope.Pair("allowance", "2026-10")))))
                .isEmpty();
    }

    @Test
    void whatARuleOverItsBoundsDidNotAnswerDoesNotEnd() {
        var evaluation = new Evaluation(
                List.of(),
                "rules",
                "terms",
                "calendar",
                "digest",
                new AsOf(TUE, TUE),
                Optional.empty(),
                List.of("allowance-exceeded: 2,000,000 combinations, more than 1,000,000"));
        assertThat(kinds(open(finding("100")), evaluation, Scope.ALL)).isEmpty();
    }

    @Test
    void aFindingWhoseDeadlineWentByOrWhosePeriodEndedLapses() {
        var was = finding("100");
        var byDeadline =
                with(was, was.outcome(), was.severity(), was.reading(), Optional.empty(), Optional.of(deadline(TUE)));
        assertThat(kinds(open(byDeadline), evaluation(TUE.minusNanos(1)), Scope.ALL))
                .containsExactly(Kind.NO_LONGER_MET);
        assertThat(kinds(open(byDeadline), evaluation(TUE), Scope.ALL)).containsExactly(Kind.LAPSED);

        var period = Optional.of(new SubjectPeriod(MON.minusSeconds(1), TUE, ZoneOffset.UTC));
        var byPeriod = with(was, was.outcome(), was.severity(), was.reading(), period, Optional.empty());
        assertThat(kinds(open(byPeriod), evaluation(TUE), Scope.ALL)).containsExactly(Kind.LAPSED);
        var gone = Optional.of(new SubjectPeriod(MON.minusSeconds(1), MON, ZoneOffset.UTC));
        var corrected = with(was, was.outcome(), was.severity(), was.reading(), gone, Optional.empty());
        assertThat(kinds(open(corrected), evaluation(TUE), Scope.ALL))
                .as("a period long over: a correction ended it, not time")
                .containsExactly(Kind.NO_LONGER_MET);
    }

    @Test
    void anEndedFindingOpensAgainWithTheNextRevision() {
        var known = open(finding("100"));
        known = after(LIVES.steps(known, evaluation(TUE), Scope.ALL, Optional.of(MON)), known);
        var steps = LIVES.steps(known, evaluation(WED, finding("100")), Scope.ALL, Optional.of(TUE));
        assertThat(steps).extracting(Transition::kind).containsExactly(Kind.OPENED);
        assertThat(steps).extracting(Transition::revision).containsExactly(3);
    }

    @Test
    void aReminderNeedsALeadTimeSinceTheLastLookAndNoStepThatIsToldAnyway() {
        var lives = List.copyOf(open(finding("100")).values());
        Lives.LeadTimes atTuesday = (finding, after) -> Optional.of(TUE).filter(after::isBefore);
        assertThat(Lives.reminders(lives, evaluation(TUE.minusNanos(1)), Optional.of(MON), atTuesday))
                .isEmpty();
        assertThat(Lives.reminders(lives, evaluation(TUE), Optional.of(MON), atTuesday))
                .hasSize(1);
        assertThat(Lives.reminders(lives, evaluation(WED), Optional.of(TUE), atTuesday))
                .as("told already")
                .isEmpty();
        assertThat(Lives.reminders(lives, evaluation(WED), Optional.empty(), atTuesday))
                .isEmpty();
        assertThat(Lives.reminders(
                        lives, evaluation(MON), Optional.of(MON.minusSeconds(1)), (f, after) -> Optional.of(MON)))
                .as("opened at this very evaluation")
                .isEmpty();
    }

    @Test
    void whoRuledOnItOrSnoozesItIsNotReminded() {
        var life = open(finding("100")).values().iterator().next();
        Lives.LeadTimes atTuesday = (finding, after) -> Optional.of(TUE);
        var key = life.key();
        var ruled = life.with(life.human().after(new HumanAct.RuleOn(key, "Ann", "no breach", "why"), MON));
        var snoozed = life.with(life.human().after(new HumanAct.Snooze(key, "Ann", WED, "why"), MON));
        assertThat(Lives.reminders(List.of(ruled), evaluation(TUE), Optional.of(MON), atTuesday))
                .isEmpty();
        assertThat(Lives.reminders(List.of(snoozed), evaluation(TUE), Optional.of(MON), atTuesday))
                .isEmpty();
        assertThat(Lives.reminders(List.of(snoozed), evaluation(WED), Optional.of(TUE), atTuesday))
                .hasSize(1);
    }
}
