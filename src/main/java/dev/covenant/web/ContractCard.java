package dev.covenant.web;

import dev.covenant.compliance.ContractState;
import dev.covenant.compliance.FindingLife;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Severity;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Term;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A contract in the list.
 *
 * @param id the contract's id
 * @param link its page
 * @param title for people
 * @param we our side
 * @param state whether it is in force, and to when
 * @param judged the last moment judged
 * @param trouble why it could not be judged
 * @param illustrative whether terms of it are made up
 * @param next the soonest deadline of an open finding that is not past
 * @param open open findings by severity, most severe first
 * @param undetermined how many of them are undetermined
 * @param glances answers at a glance
 */
record ContractCard(
        String id,
        String link,
        String title,
        String we,
        String state,
        Optional<String> judged,
        Optional<String> trouble,
        Optional<String> illustrative,
        Optional<Next> next,
        List<Count> open,
        long undetermined,
        List<Glance> glances) {

    /** The soonest deadline first, then the most findings that are critical, then by id. */
    static final Comparator<ContractCard> MOST_PRESSING = Comparator.comparing(
                    (ContractCard card) -> card.next().map(Next::planBy).orElse(Instant.MAX))
            .thenComparing(card -> -card.open().get(0).count())
            .thenComparing(ContractCard::id);

    /**
     * The next deadline.
     *
     * @param title of its finding
     * @param link of its finding
     * @param deadline what, by when
     * @param due the same for programs
     * @param planBy its first date as a moment
     */
    record Next(String title, String link, FindingView.DeadlineView deadline, FindingJson.Due due, Instant planBy) {}

    /**
     * Open findings of one severity.
     *
     * @param severity for people
     * @param severityClass for the style sheet
     * @param count how many
     */
    record Count(String severity, String severityClass, long count) {}

    static ContractCard of(ContractSheet sheet, List<FindingLife> open, Optional<ContractState> state) {
        var contract = sheet.contract();
        var standing = state.map(ContractState::standing);
        return new ContractCard(
                contract.id(),
                Links.contract(contract.id()),
                contract.title(),
                contract.we().title(),
                inForce(contract, sheet.now()),
                standing.flatMap(s -> s.judged()).map(asOf -> Wording.moment(asOf.effective(), contract.zone())),
                standing.flatMap(s -> s.trouble()),
                sheet.illustrative(),
                next(open, sheet.now()),
                counts(open),
                open.stream()
                        .filter(life -> life.finding().outcome() == Outcome.UNDETERMINED)
                        .count(),
                Glances.of(sheet));
    }

    static String inForce(Contract contract, Instant now) {
        var today = now.atZone(contract.zone()).toLocalDate();
        var term = contract.clause(Term.class);
        if (term.isEmpty()) {
            return "In force since " + InWords.date(contract.agreed()) + ", without a stated end";
        }
        var first = term.get().firstDay();
        var last = term.get().lastDay();
        if (today.isBefore(first)) {
            return "Begins on " + InWords.date(first);
        }
        return today.isAfter(last)
                ? "Ended: last day in force " + InWords.date(last)
                : "In force, at the longest to " + InWords.date(last);
    }

    static Optional<Next> next(List<FindingLife> open, Instant now) {
        return open.stream()
                .map(FindingLife::finding)
                .filter(finding -> finding.deadline()
                        .filter(deadline -> !deadline.latest().toInstant().isBefore(now))
                        .isPresent())
                .min(Comparator.comparing(
                        finding -> finding.deadline().orElseThrow().planBy().toInstant()))
                .map(finding -> new Next(
                        finding.title(),
                        Links.finding(finding.key()),
                        FindingView.DeadlineView.of(finding.deadline().orElseThrow(), now),
                        FindingJson.Due.of(finding.deadline().orElseThrow()),
                        finding.deadline().orElseThrow().planBy().toInstant()));
    }

    static List<Count> counts(List<FindingLife> open) {
        return Arrays.stream(Severity.values())
                .sorted(Comparator.reverseOrder())
                .map(severity -> new Count(
                        Wording.title(severity),
                        Wording.lower(severity),
                        open.stream()
                                .filter(life -> life.finding().severity() == severity)
                                .count()))
                .toList();
    }
}
