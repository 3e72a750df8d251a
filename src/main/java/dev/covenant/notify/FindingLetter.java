package dev.covenant.notify;

import dev.covenant.compliance.Recipient;
import dev.covenant.compliance.Told;
import dev.covenant.compliance.Transition;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Finding;
import dev.covenant.finding.Outcome;
import dev.covenant.terms.Clause;
import dev.covenant.terms.Contract;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One transition told to one recipient: by when first, then what is at stake, what to do, how it was counted and why
 * this reader. Words are chosen as if a court will read them.
 */
final class FindingLetter {

    private static final int LONGEST_SUBJECT = 180;

    /** A mail is no archive: what goes beyond is on the page, and said to be there. */
    private static final int MOST_LINES = 60;

    private final Masthead masthead;
    private final Contract contract;
    private final Told told;
    private final Recipient recipient;
    private final Finding finding;
    private final Instant mailed;

    FindingLetter(Masthead masthead, Contract contract, Told told, Recipient recipient) {
        this.masthead = masthead;
        this.contract = contract;
        this.told = told;
        this.recipient = recipient;
        this.finding = told.transition().finding();
        this.mailed = told.transition().asOf().effective();
    }

    Letter write() {
        var blocks = new ArrayList<Letter.Block>();
        status().ifPresent(words -> blocks.add(new Letter.Paragraph(words)));
        blocks.add(new Letter.Paragraph(Printable.line(finding.message())));
        finding.deadline().map(this::dates).ifPresent(blocks::add);
        list(blocks, "WHAT CHANGED", false, Changes.of(told.transition()));
        amounts().ifPresent(blocks::add);
        missing(blocks);
        list(blocks, "WHAT TO DO", true, finding.whatToDo());
        list(blocks, "HOW IT WAS COUNTED", false, counted());
        list(blocks, "WHAT IT RESTS ON", false, evidence());
        list(blocks, "WHY YOU", false, List.of(recipient.why()));
        list(blocks, "RECORD", false, record());
        return new Letter(
                subject(),
                masthead.heading(contract),
                masthead.notice(contract),
                Printable.line(finding.title()),
                List.copyOf(blocks),
                masthead.link(finding.key()));
    }

    private String subject() {
        var about = finding.deadline()
                .filter(deadline -> mailed.isBefore(deadline.latest().toInstant()) && !ended())
                .map(deadline -> ": " + deadline.what() + " by " + Moments.brief(next(deadline), mailed))
                .orElseGet(() -> ", " + finding.key().subject());
        return Printable.line("[" + contract.id() + "] " + step() + finding.title() + about, LONGEST_SUBJECT);
    }

    /** What the subject says before the title. */
    private String step() {
        boolean passed = finding.deadline()
                .filter(deadline -> !mailed.isBefore(deadline.latest().toInstant()))
                .isPresent();
        return switch (told.transition().kind()) {
            case REMINDED -> "Reminder: ";
            case NO_LONGER_MET -> "No longer met: ";
            case LAPSED -> passed ? "Window passed: " : "Time over: ";
            case UPDATED -> "Changed: " + certainty();
            case OPENED, REVISED -> passed ? "Window passed: " : certainty();
        };
    }

    private String certainty() {
        return switch (finding.outcome()) {
            case UNDETERMINED -> "Undetermined: ";
            case BREACHED -> "Apparent: ";
            case MET -> "";
        };
    }

    private Optional<String> status() {
        if (told.transition().kind() == Transition.Kind.NO_LONGER_MET) {
            return Optional.of(
                    "Its conditions are no longer met. That does not say that anything was cured or waived.");
        }
        if (told.transition().kind() == Transition.Kind.LAPSED) {
            return Optional.of("Its time is over. That does not say that any right was lost or kept.");
        }
        return switch (finding.outcome()) {
            case UNDETERMINED -> Optional.of("Undetermined: what is recorded does not decide it.");
            case BREACHED -> Optional.of("Apparent, on what is recorded. Nothing here admits or alleges fault.");
            case MET -> Optional.empty();
        };
    }

    private boolean ended() {
        return told.transition().kind() == Transition.Kind.NO_LONGER_MET
                || told.transition().kind() == Transition.Kind.LAPSED;
    }

    /** The plan day while it lies ahead, then the latest. */
    private java.time.ZonedDateTime next(Deadline deadline) {
        return mailed.isBefore(deadline.planBy().toInstant()) ? deadline.planBy() : deadline.latest();
    }

    private Letter.Block dates(Deadline deadline) {
        var plan = Moments.full(deadline.planBy());
        var left = "(" + Moments.left(deadline.planBy(), mailed) + ")";
        var adopted = finding.reading().map(name -> "the reading we adopted (" + name + ")");
        if (deadline.planBy().isEqual(deadline.latest())) {
            return new Letter.Grid(Printable.line(deadline.what()), List.of(), List.of(List.of("by", plan, left)));
        }
        var passed = mailed.isBefore(deadline.latest().toInstant()) ? "" : " (window passed)";
        return new Letter.Grid(
                Printable.line(deadline.what()),
                List.of(),
                List.of(
                        List.of("plan by", plan, "safe on every reading " + left),
                        List.of(
                                "latest",
                                Moments.full(deadline.latest()),
                                Printable.line(adopted.orElse("the reading we adopted") + passed))));
    }

    private Optional<Letter.Block> amounts() {
        if (finding.amounts().isEmpty()) {
            return Optional.empty();
        }
        var rows = finding.amounts().stream().map(this::row).toList();
        return Optional.of(new Letter.Grid("AT STAKE", List.of(), rows));
    }

    private List<String> row(Amount amount) {
        var whose = amount.owedBy() == contract.we() ? "ours to bear" : "theirs to bear";
        return List.of(
                amount.kind().words(),
                amount.money().toString(),
                amount.owedBy().title() + ", " + whose);
    }

    private void missing(List<Letter.Block> blocks) {
        if (finding.outcome() == Outcome.UNDETERMINED) {
            var lines = finding.missing().isEmpty() ? List.of("The rule does not say.") : finding.missing();
            list(blocks, "WHAT IS MISSING", false, lines);
        }
    }

    private List<String> counted() {
        var source = contract.clauses().stream()
                .filter(clause -> clause.id().equals(finding.key().clause()))
                .findFirst()
                .map(FindingLetter::source)
                .orElse("");
        var words = finding.clauseWords().isBlank() ? "" : " \"" + finding.clauseWords() + "\"";
        var reading = finding.reading().map(name -> "Reading " + name + ".");
        return Stream.of(
                        Stream.of(finding.clauseNumber() + words + source),
                        reading.stream(),
                        finding.workings().stream())
                .flatMap(lines -> lines)
                .toList();
    }

    private static String source(Clause clause) {
        var kind = clause.text().source().kind() == dev.covenant.terms.Source.Kind.ILLUSTRATIVE
                ? "illustrative"
                : "source: " + clause.text().source().citation();
        return clause.text().paraphrase() ? " (paraphrase; " + kind + ")" : " (" + kind + ")";
    }

    private List<String> evidence() {
        return finding.evidence().stream()
                .map(piece -> piece.what() + ": " + piece.value() + " (" + piece.from() + ")")
                .toList();
    }

    private List<String> record() {
        var lines = new ArrayList<String>();
        lines.add("Rulebook " + masthead.fingerprint(told.transition().rules()) + ", rule " + finding.rule());
        lines.add("Journal " + told.entry() + ", revision " + told.transition().revision());
        if (finding.deadline().isPresent()) {
            lines.add("Attached: deadline.ics");
        }
        return lines;
    }

    private static void list(List<Letter.Block> blocks, String title, boolean numbered, List<String> lines) {
        if (lines.isEmpty()) {
            return;
        }
        var shown = lines.stream().limit(MOST_LINES).map(Printable::line).toList();
        int more = lines.size() - shown.size();
        blocks.add(new Letter.Listing(
                title,
                numbered,
                more == 0
                        ? shown
                        : Stream.concat(shown.stream(), Stream.of(more + " more on the page."))
                                .toList()));
    }
}
