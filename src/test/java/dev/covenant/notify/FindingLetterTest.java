package dev.covenant.notify;

import static dev.covenant.compliance.TellingSamples.exitDeadline;
import static dev.covenant.compliance.TellingSamples.exitNoticeDue;
import static dev.covenant.compliance.TellingSamples.saying;
import static dev.covenant.compliance.TellingSamples.with;
import static dev.covenant.notify.MailSamples.COUNSEL;
import static dev.covenant.notify.MailSamples.colossus;
import static dev.covenant.notify.MailSamples.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compliance.Told;
import dev.covenant.compliance.Transition;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Finding;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.measure.AsOf;
import dev.covenant.terms.Source;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The parts that EXPERIENCE.md 2 asks of a mail, in its order. */
class FindingLetterTest {

    private static Letter letter(Told told) {
        return new FindingLetter(MailSamples.masthead(), colossus(Source.Kind.ILLUSTRATIVE), told, COUNSEL).write();
    }

    private static String text(Told told) {
        return LetterText.print(letter(told));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static Told step(Transition.Kind kind, Optional<Finding> before, Finding finding, String asOf) {
        return told(new Transition(kind, before, finding, 2, AsOf.at(Instant.parse(asOf)), "3f9c0a1b2c3d4e5f6a7b"));
    }

    @Test
    void theSubjectSaysWhichContractWhatAndByWhen() {
        assertThat(letter(told(exitNoticeDue())).subject())
                .isEqualTo("[colossus-1] Our exit notice must go soon: notice received in Memphis"
                        + " by Wed 30 Dec 17:00 CST");
    }

    @Test
    void theMailSaysAllThatItsReaderNeedsInOrder() {
        assertThat(text(told(exitNoticeDue())))
                .containsSubsequence(
                        "PRIVILEGED AND CONFIDENTIAL. DEMONSTRATION DATA.",
                        "This is not a notice. Nothing has been sent to the Operator.",
                        "OUR EXIT NOTICE MUST GO SOON",
                        "No notice by",
                        "notice received in Memphis",
                        "  plan by  Wed 30 Dec 2026, 17:00 CST  safe on every reading (37 days left)",
                        "  latest   Thu 31 Dec 2026, 17:00 CST  the reading we adopted (A)",
                        "AT STAKE",
                        "  cost of delay  $41,666,666.67  Customer, ours to bear",
                        "WHAT TO DO",
                        "  1 Sign by two listed signatories (21.4).",
                        "  2 Hand to the Operator's General Counsel at the 21.1 address; get a timed",
                        "    receipt.",
                        "HOW IT WAS COUNTED",
                        "  14.2 \"either party may end the agreement on 90 days' notice\" (paraphrase;\n    illustrative)\n",
                        "  Reading A.",
                        "  Received Thu 31 Dec (not counted). Day 1 Fri 1 Jan; day 90 Wed 31 Mar.",
                        "WHAT IT RESTS ON",
                        "  exit target: 31 Mar 2027 (set by Legal, 2 Nov 2026)",
                        "WHY YOU",
                        "  who-is-told row 4: exit-notice-due, any severity, to counsel",
                        "RECORD",
                        "  Rulebook 3f9c0a1b2c3d4e5f, rule exit-notice-due",
                        "  Journal lane 2 entry 18233, revision 1",
                        "  Attached: deadline.ics",
                        "https://covenant.customer.example.com/findings/"
                                + "colossus-1/termination/exit-notice-due/exit-2027-03-31");
    }

    @Test
    void publicTermsAreNoDemonstrationAndNameTheirSource() {
        var plain = new FindingLetter(
                        MailSamples.masthead(), colossus(Source.Kind.PUBLIC), told(exitNoticeDue()), COUNSEL)
                .write();
        assertThat(LetterText.print(plain))
                .doesNotContain("DEMONSTRATION")
                .contains("(paraphrase;\n    source: filing of 20 May 2026)");
    }

    @Test
    void oneDateIsPrintedOnceAndMidnightEndsItsDay() {
        var end = ZonedDateTime.parse("2026-12-01T00:00-06:00[America/Chicago]");
        var claim = saying(
                exitNoticeDue(), "Credit must be claimed", "m", Optional.of(new Deadline("claim received", end, end)));
        assertThat(text(told(claim)))
                .contains("  by  Mon 30 Nov 2026, 24:00 CST  (7 days left)\n")
                .doesNotContain("plan by");
        assertThat(letter(told(claim)).subject()).endsWith("claim received by Mon 30 Nov 24:00 CST");
    }

    @Test
    void theDaysLeftAreCountedByTheCalendarOfTheDeadline() {
        // asked on Wed 30 Dec 2026, 16:59 and 17:00 CST; Tue 29 Dec, 23:59 CST
        assertThat(text(step(Transition.Kind.REMINDED, Optional.empty(), exitNoticeDue(), "2026-12-30T22:59:00Z")))
                .contains("safe on every reading (today)");
        assertThat(text(step(Transition.Kind.REMINDED, Optional.empty(), exitNoticeDue(), "2026-12-30T23:00:00Z")))
                .contains("safe on every reading (window passed)")
                .contains("the reading we adopted (A)\n");
        assertThat(text(step(Transition.Kind.REMINDED, Optional.empty(), exitNoticeDue(), "2026-12-30T05:59:00Z")))
                .contains("safe on every reading (1 day left)");
    }

    @Test
    void afterTheLatestMomentTheWindowHasPassedAndNoRightIsCalledLost() {
        // Thu 31 Dec 2026 17:00 CST sharp
        var late = step(Transition.Kind.LAPSED, Optional.empty(), exitNoticeDue(), "2026-12-31T23:00:00Z");
        assertThat(letter(late).subject()).startsWith("[colossus-1] Window passed: Our exit notice must go soon");
        assertThat(flat(text(late)))
                .contains("the reading we adopted (A) (window passed)")
                .doesNotContain("right lost");
    }

    @Test
    void anUndeterminedFindingSaysWhatIsMissing() {
        var peak = with(
                exitNoticeDue(),
                "demand-limit-exceeded",
                Severity.WARNING,
                Outcome.UNDETERMINED,
                List.of("6 implausible readings on 22 Oct 2014"));
        assertThat(text(told(peak)))
                .contains("Undetermined: what is recorded does not decide it.")
                .contains("\nWHAT IS MISSING\n  6 implausible readings on 22 Oct 2014\n");
        assertThat(letter(told(peak)).subject()).startsWith("[colossus-1] Undetermined: ");
    }

    @Test
    void anApparentBreachIsCalledApparent() {
        var over = saying(
                with(exitNoticeDue(), "allowance-exceeded", Severity.CRITICAL, Outcome.BREACHED, List.of()),
                "Monthly allowance exceeded",
                "Energy drawn 1,000 kWh more than the allowance.",
                Optional.empty());
        assertThat(letter(told(over)).subject())
                .isEqualTo("[colossus-1] Apparent: Monthly allowance exceeded, exit-2027-03-31");
        assertThat(text(told(over)).toLowerCase(java.util.Locale.ROOT))
                .contains("apparent, on what is recorded")
                .doesNotContain("breach");
    }

    @Test
    void anUpdateSaysWhatItWasBefore() {
        var earlier = saying(
                exitNoticeDue(),
                exitNoticeDue().title(),
                exitNoticeDue().message(),
                Optional.of(new Deadline(
                        "notice received in Memphis",
                        exitDeadline().planBy().minusDays(1),
                        exitDeadline().latest())));
        var update = step(Transition.Kind.UPDATED, Optional.of(earlier), exitNoticeDue(), "2026-11-23T13:00:00Z");
        assertThat(letter(update).subject()).startsWith("[colossus-1] Changed: ");
        assertThat(text(update))
                .contains(
                        "WHAT CHANGED\n  plan by: now Wed 30 Dec 2026, 17:00 CST; before Tue 29 Dec 2026, 17:00 CST\n")
                .doesNotContain("latest: now");
    }

    @Test
    void noLongerMetIsNotCalledCured() {
        var ended = step(Transition.Kind.NO_LONGER_MET, Optional.empty(), exitNoticeDue(), "2026-11-24T13:00:00Z");
        assertThat(letter(ended).subject())
                .isEqualTo("[colossus-1] No longer met: Our exit notice must go soon, exit-2027-03-31");
        assertThat(flat(text(ended))).contains("That does not say that anything was cured or waived.");
    }

    @Test
    void manyPiecesOfEvidenceAreCountedNotDroppedInSilence() {
        var many = IntStream.rangeClosed(1, 237)
                .mapToObj(i -> new Evidence("quarter-hour above 800 kW", i + " kW", "interval " + i))
                .toList();
        var base = exitNoticeDue();
        var finding = new Finding(
                base.key(),
                base.rule(),
                base.title(),
                base.clauseNumber(),
                base.clauseWords(),
                base.reading(),
                base.outcome(),
                base.severity(),
                base.period(),
                base.deadline(),
                base.amounts(),
                base.message(),
                base.whatToDo(),
                base.workings(),
                many,
                base.missing());
        assertThat(text(told(finding))).contains("60 kW (interval 60)\n  177 more on the page.\n");
    }
}
