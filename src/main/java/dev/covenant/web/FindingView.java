package dev.covenant.web;

import dev.covenant.compliance.FindingLife;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Finding;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Clause;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Source;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * A finding as a page prints it.
 *
 * @param key as text
 * @param link its page
 * @param contract the contract's id
 * @param contractLink the contract's page
 * @param title the rule's title
 * @param kind such as {@code allowance exceeded}
 * @param subject such as {@code 2013-07}
 * @param severity for people
 * @param severityClass for the style sheet
 * @param outcome for people
 * @param outcomeMeaning what that outcome says
 * @param outcomeClass for the style sheet
 * @param clauseNumber as printed
 * @param clauseWords the clause's words
 * @param clauseSource where the words come from, and whether they are made up
 * @param reading the reading it rests on
 * @param period the time it is about
 * @param deadline by when something must be done
 * @param amounts each with its kind and who owes it
 * @param message one or two sentences
 * @param whatToDo steps
 * @param workings how it was counted
 * @param evidence what it rests on
 * @param missing what is missing
 * @param computed where its computed life stands
 * @param human what people did
 * @param humanReason why, in that person's words
 * @param opened when it was opened
 * @param judged the moment judged at its last step
 * @param revision of its last step
 * @param rule the rule's id
 * @param rules the rule set's fingerprint
 */
record FindingView(
        String key,
        String link,
        String contract,
        String contractLink,
        String title,
        String kind,
        String subject,
        String severity,
        String severityClass,
        String outcome,
        String outcomeMeaning,
        String outcomeClass,
        String clauseNumber,
        String clauseWords,
        Optional<String> clauseSource,
        Optional<String> reading,
        Optional<String> period,
        Optional<DeadlineView> deadline,
        List<String> amounts,
        String message,
        List<String> whatToDo,
        List<String> workings,
        List<Evidence> evidence,
        List<String> missing,
        String computed,
        String human,
        String humanReason,
        String opened,
        String judged,
        int revision,
        String rule,
        String rules) {

    /**
     * A deadline as a page prints it.
     *
     * @param what must be done
     * @param planBy the safest date, which reminders follow
     * @param latest by the adopted reading
     * @param differ whether the two differ
     * @param left how long until plan by, or that it has passed
     */
    record DeadlineView(String what, String planBy, String latest, boolean differ, String left) {

        static DeadlineView of(Deadline deadline, Instant now) {
            return new DeadlineView(
                    deadline.what(),
                    InWords.moment(deadline.planBy()),
                    InWords.moment(deadline.latest()),
                    !deadline.planBy().equals(deadline.latest()),
                    left(deadline, now));
        }

        private static String left(Deadline deadline, Instant now) {
            if (now.isAfter(deadline.latest().toInstant())) {
                return "window passed";
            }
            if (now.isAfter(deadline.planBy().toInstant())) {
                return "plan date passed";
            }
            long days = java.time.temporal.ChronoUnit.DAYS.between(
                    now.atZone(deadline.planBy().getZone()).toLocalDate(),
                    deadline.planBy().toLocalDate());
            return days == 0 ? "today" : Wording.count(days, "day left", "days left");
        }
    }

    static FindingView of(FindingLife life, Optional<Contract> contract, Instant now) {
        var finding = life.finding();
        ZoneId zone = contract.map(Contract::zone).orElse(ZoneId.of("UTC"));
        return new FindingView(
                finding.key().toString(),
                Links.finding(finding.key()),
                finding.key().contract(),
                Links.contract(finding.key().contract()),
                finding.title(),
                finding.key().kind().replace('-', ' '),
                finding.key().subject(),
                Wording.title(finding.severity()),
                Wording.lower(finding.severity()),
                Wording.outcome(finding.outcome()),
                Wording.outcomeMeaning(finding.outcome()),
                Wording.lower(finding.outcome()),
                finding.clauseNumber(),
                finding.clauseWords(),
                contract.flatMap(text -> source(text, finding)),
                finding.reading(),
                finding.period()
                        .map(p -> InWords.moment(p.from().atZone(p.zone())) + " to "
                                + InWords.moment(p.to().atZone(p.zone()))),
                finding.deadline().map(deadline -> DeadlineView.of(deadline, now)),
                finding.amounts().stream()
                        .map(Wording::amount)
                        .map(Wording::capital)
                        .toList(),
                finding.message(),
                finding.whatToDo(),
                finding.workings(),
                finding.evidence(),
                finding.missing(),
                Wording.computed(life.computed()),
                Wording.human(life.human(), zone),
                life.human().reason(),
                Wording.moment(life.opened(), zone),
                Wording.moment(life.asOf().effective(), zone),
                life.revision(),
                finding.rule(),
                life.rules());
    }

    private static Optional<String> source(Contract contract, Finding finding) {
        return contract.clauses().stream()
                .map(Clause::text)
                .filter(text -> text.id().equals(finding.key().clause()))
                .findFirst()
                .map(text -> (text.source().kind() == Source.Kind.ILLUSTRATIVE
                                ? "Illustrative term, made up for a demonstration. "
                                : text.paraphrase() ? "Paraphrase of a public source. " : "Public source. ")
                        + text.source().citation());
    }
}
