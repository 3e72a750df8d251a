package dev.covenant.compliance;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.Money;
import dev.covenant.terms.Side;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Findings as the demonstration of EXPERIENCE.md 2 has them. */
public final class TellingSamples {

    /** The kinds of the first rule pages. */
    public static final Set<String> KINDS = Set.of(
            "notice-received",
            "end-fixed",
            "exit-notice-due",
            "reading-undecided",
            "allowance-forecast-exceeded",
            "allowance-exceeded",
            "demand-limit-exceeded",
            "telemetry-silent",
            "telemetry-incomplete",
            "implausible-readings",
            "no-next-date",
            "holiday-source-missing");

    /** Federal holidays of late 2026 and New Year 2027 (5 USC 6103), and weekends. */
    public static final Predicate<LocalDate> US_FEDERAL = day -> day.getDayOfWeek() != DayOfWeek.SATURDAY
            && day.getDayOfWeek() != DayOfWeek.SUNDAY
            && !Set.of("2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01", "2027-01-18")
                    .contains(day.toString());

    /** Mon 23 Nov 2026 07:00 CST. */
    public static final AsOf NOW = AsOf.at(Instant.parse("2026-11-23T13:00:00Z"));

    private TellingSamples() {}

    public static Deadline exitDeadline() {
        return new Deadline(
                "notice received in Memphis",
                ZonedDateTime.parse("2026-12-30T17:00-06:00[America/Chicago]"),
                ZonedDateTime.parse("2026-12-31T17:00-06:00[America/Chicago]"));
    }

    public static Finding exitNoticeDue() {
        return new Finding(
                new FindingKey("colossus-1", "termination", "exit-notice-due", "exit-2027-03-31"),
                "exit-notice-due",
                "Our exit notice must go soon",
                "14.2",
                "either party may end the agreement on 90 days' notice",
                Optional.of("A"),
                Outcome.MET,
                Severity.WARNING,
                Optional.empty(),
                Optional.of(exitDeadline()),
                List.of(new Amount(
                        Amount.Kind.COST_OF_DELAY, Side.CUSTOMER, Money.of("USD", "41666666.666666666666666667"))),
                "To leave on 31 March 2027 our notice must be received in Memphis. No notice by us is recorded.",
                List.of(
                        "Sign by two listed signatories (21.4).",
                        "Hand to the Operator's General Counsel at the 21.1 address; get a timed receipt."),
                List.of(
                        "Received Thu 31 Dec (not counted). Day 1 Fri 1 Jan; day 90 Wed 31 Mar.",
                        "Ends Wed 31 Mar 2027 24:00 CDT. Free from 1 Apr."),
                List.of(new Evidence("exit target", "31 Mar 2027", "set by Legal, 2 Nov 2026")),
                List.of());
    }

    public static Transition opened(Finding finding) {
        return new Transition(Transition.Kind.OPENED, Optional.empty(), finding, 1, NOW, "3f9c0a1b2c3d4e5f");
    }

    /** The finding with another kind, severity and outcome. */
    public static Finding with(Finding finding, String kind, Severity severity, Outcome outcome, List<String> missing) {
        return new Finding(
                new FindingKey(
                        finding.key().contract(),
                        finding.key().clause(),
                        kind,
                        finding.key().subject()),
                kind,
                finding.title(),
                finding.clauseNumber(),
                finding.clauseWords(),
                finding.reading(),
                outcome,
                severity,
                finding.period(),
                finding.deadline(),
                finding.amounts(),
                finding.message(),
                finding.whatToDo(),
                finding.workings(),
                finding.evidence(),
                missing);
    }

    /** The finding with another title, message and deadline. */
    public static Finding saying(Finding finding, String title, String message, Optional<Deadline> deadline) {
        return new Finding(
                finding.key(),
                finding.rule(),
                title,
                finding.clauseNumber(),
                finding.clauseWords(),
                finding.reading(),
                finding.outcome(),
                finding.severity(),
                finding.period(),
                deadline,
                finding.amounts(),
                message,
                finding.whatToDo(),
                finding.workings(),
                finding.evidence(),
                finding.missing());
    }
}
