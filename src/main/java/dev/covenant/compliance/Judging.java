package dev.covenant.compliance;

import dev.covenant.compliance.Transition.Kind;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.FindingKey;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Scope;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Judges a contract's scope and stores in one transaction what comes of it: steps, journal, messages, next review. */
final class Judging {

    private final Judge judge;
    private final Books books;
    private final Telling telling;

    Judging(Judge judge, Books books, Telling telling) {
        this.judge = judge;
        this.books = books;
        this.telling = telling;
    }

    /** What one evaluation comes to. */
    private record Outcome(
            Evaluation evaluation,
            Scope scope,
            String version,
            List<Transition> steps,
            Map<FindingKey, FindingLife> lives,
            Standing standing) {}

    /**
     * Judges and stores.
     *
     * @param docket the contract; changed once all is committed
     * @param scope what is asked
     * @param cause the marks to which steps are owed
     * @param done the marks that this settles
     * @param asOf the moment judged
     * @param log the lane's journal
     */
    void judge(Docket docket, Scope scope, List<Mark> cause, List<Mark> done, AsOf asOf, LaneJournal log) {
        var version = judge.version(docket.contract);
        var evaluation = judge.judge(docket.contract, docket.state, scope, asOf);
        var terms = new ResolvedTerms(judge.contract(docket.contract), asOf.known()).at(asOf.effective());
        var outcome = outcome(docket, evaluation, scope, version, terms);
        books.inOneTransaction(() -> {
            var told = store(outcome, asOf, log);
            books.clear(done);
            tell(told, cause, terms);
            return true;
        });
        docket.lives.putAll(outcome.lives);
        docket.standing = outcome.standing;
        docket.judged(done);
    }

    private Outcome outcome(Docket docket, Evaluation evaluation, Scope scope, String version, Contract terms) {
        var lives = new TreeMap<>(docket.lives);
        var before = docket.judgedBefore();
        var steps = new ArrayList<>(new Lives(clause -> judge.step(docket.contract, clause))
                .steps(docket.lives, evaluation, scope, before));
        apply(steps, lives);
        var reminders = Lives.reminders(
                List.copyOf(lives.values()),
                evaluation,
                before,
                (finding, after) -> telling.nextReminder(terms, finding, after));
        apply(reminders, lives);
        steps.addAll(reminders);
        var standing = new Standing(
                docket.contract, version, Optional.of(evaluation.asOf()), Optional.empty(), Optional.empty());
        // what a part of the contract does not change next, another part may
        var next = Stream.of(
                        nextReview(lives, evaluation, terms),
                        scope.all() ? Optional.<Instant>empty() : docket.standing.nextReview())
                .flatMap(Optional::stream)
                .filter(evaluation.asOf().effective()::isBefore)
                .min(Comparator.naturalOrder());
        standing = standing.sooner(next);
        return new Outcome(evaluation, scope, version, steps, lives, standing);
    }

    private static void apply(List<Transition> steps, Map<FindingKey, FindingLife> lives) {
        for (Transition step : steps) {
            lives.compute(
                    step.finding().key(), (key, life) -> life == null ? FindingLife.begun(step) : life.after(step));
        }
    }

    /** The soonest of: an answer could change, a lead time is reached, somebody's snoozing ends. */
    private Optional<Instant> nextReview(Map<FindingKey, FindingLife> lives, Evaluation evaluation, Contract terms) {
        var now = evaluation.asOf().effective();
        var ofFindings = lives.values().stream()
                .filter(life -> life.computed().open() && life.human().stands() != HumanLife.Stands.RULED_ON)
                .flatMap(life -> Stream.concat(
                        telling.nextReminder(terms, life.finding(), now).stream(),
                        life.human().snoozedUntil().stream()));
        return Stream.concat(evaluation.next().stream(), ofFindings)
                .filter(moment -> moment.isAfter(now))
                .min(Comparator.naturalOrder());
    }

    private List<Told> store(Outcome outcome, AsOf asOf, LaneJournal log) {
        var contract = outcome.standing.contract();
        var told = new ArrayList<Told>();
        if (!outcome.steps.isEmpty()) {
            log.write(JournalLine.Kind.EVALUATION, Optional.of(contract), evaluated(outcome));
        }
        var changed = new HashSet<FindingKey>();
        for (Transition step : outcome.steps) {
            books.keep(step, asOf.known());
            var entry = log.write(JournalLine.Kind.TRANSITION, Optional.of(contract), transition(step));
            if (step.kind() != Kind.REVISED) {
                told.add(new Told(step, entry));
            }
            changed.add(step.finding().key());
        }
        outcome.lives.values().stream()
                .filter(life -> changed.contains(life.key()))
                .forEach(books::keep);
        books.keep(outcome.standing);
        log.append();
        return told;
    }

    private void tell(List<Told> told, List<Mark> cause, Contract terms) {
        for (boolean backfill : new boolean[] {true, false}) {
            var part = told.stream()
                    .filter(one -> backfill
                            == Docket.backfill(cause, one.transition().finding().key()))
                    .toList();
            if (!part.isEmpty()) {
                telling.tell(new Tidings(terms, part, backfill));
            }
        }
    }

    private static Map<String, Object> evaluated(Outcome outcome) {
        var evaluation = outcome.evaluation;
        return Map.of(
                "asOf", evaluation.asOf(),
                "calendarVersion", evaluation.calendarVersion(),
                "findings",
                        evaluation.findings().stream()
                                .map(finding -> finding.key().toString())
                                .toList(),
                "notEvaluated", evaluation.notEvaluated(),
                "position", evaluation.positionDigest(),
                "rules", evaluation.rules(),
                "scope", outcome.scope.all() ? "all" : pairs(outcome.scope),
                "termsVersion", evaluation.termsVersion(),
                "version", outcome.version);
    }

    private static List<String> pairs(Scope scope) {
        return scope.pairs().stream()
                .map(pair -> pair.clause() + "/" + pair.subject())
                .sorted()
                .toList();
    }

    private static Map<String, Object> transition(Transition step) {
        return Map.of(
                "asOf", step.asOf(),
                "finding", step.finding(),
                "key", step.finding().key().toString(),
                "revision", step.revision(),
                "rules", step.rules(),
                "step", step.kind());
    }
}
