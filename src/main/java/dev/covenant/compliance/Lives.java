package dev.covenant.compliance;

import dev.covenant.compliance.Transition.Kind;
import dev.covenant.evaluation.Evaluation;
import dev.covenant.finding.Amount;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.position.Scope;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The steps that an evaluation makes findings take. Pure.
 *
 * @param step for a clause's id, by which part of itself an amount told must change before it is told again
 */
record Lives(Function<String, BigDecimal> step) {

    /**
     * The steps from what is known to what was found.
     *
     * @param known every finding of the contract, open or ended
     * @param evaluation what was found
     * @param scope what was asked; only findings inside it can end
     * @param judgedBefore the moment of the evaluation before; empty: none
     * @return in order of key, at most one each
     */
    List<Transition> steps(
            Map<FindingKey, FindingLife> known, Evaluation evaluation, Scope scope, Optional<Instant> judgedBefore) {
        var steps = new ArrayList<Transition>();
        var found = new TreeSet<FindingKey>();
        for (Finding finding : evaluation.findings()) {
            found.add(finding.key());
            foundStep(Optional.ofNullable(known.get(finding.key())), finding, evaluation)
                    .ifPresent(steps::add);
        }
        for (FindingLife life : known.values()) {
            var key = life.key();
            if (life.computed().open()
                    && !found.contains(key)
                    && scope.contains(key.clause(), key.subject())
                    && !notEvaluated(life.finding(), evaluation)) {
                var now = evaluation.asOf().effective();
                var kind = overBy(life.finding(), judgedBefore.orElse(life.opened()), now)
                        ? Kind.LAPSED
                        : Kind.NO_LONGER_MET;
                steps.add(new Transition(
                        kind,
                        Optional.of(life.finding()),
                        life.finding(),
                        life.revision() + 1,
                        evaluation.asOf(),
                        evaluation.rules()));
            }
        }
        steps.sort((a, b) -> a.finding().key().compareTo(b.finding().key()));
        return steps;
    }

    private Optional<Transition> foundStep(Optional<FindingLife> known, Finding finding, Evaluation evaluation) {
        var before = known.map(FindingLife::finding);
        int revision = known.map(FindingLife::revision).orElse(0) + 1;
        Optional<Kind> kind;
        if (known.filter(life -> life.computed().open()).isEmpty()) {
            kind = Optional.of(Kind.OPENED);
        } else if (material(known.get().told(), finding)) {
            kind = Optional.of(Kind.UPDATED);
        } else {
            kind = before.get().equals(finding) ? Optional.empty() : Optional.of(Kind.REVISED);
        }
        return kind.map(k -> new Transition(k, before, finding, revision, evaluation.asOf(), evaluation.rules()));
    }

    /** Whether people must hear of a change: another answer, another date, or figures moved by more than the step. */
    private boolean material(Finding told, Finding now) {
        return told.outcome() != now.outcome()
                || told.severity() != now.severity()
                || !told.deadline().equals(now.deadline())
                || !told.reading().equals(now.reading())
                || moved(told.amounts(), now.amounts(), step.apply(now.key().clause()));
    }

    private static boolean moved(List<Amount> told, List<Amount> now, BigDecimal step) {
        if (told.size() != now.size()) {
            return true;
        }
        for (int i = 0; i < now.size(); i++) {
            var was = told.get(i);
            var is = now.get(i);
            if (was.kind() != is.kind()
                    || was.owedBy() != is.owedBy()
                    || !was.money().currency().equals(is.money().currency())) {
                return true;
            }
            var change = is.money().amount().subtract(was.money().amount()).abs();
            if (change.compareTo(was.money().amount().abs().multiply(step)) > 0) {
                return true;
            }
        }
        return false;
    }

    /** A finding that ends because its deadline went by, or its period ended since the last look, has lapsed. */
    private static boolean overBy(Finding finding, Instant before, Instant now) {
        boolean deadlineGone = finding.deadline()
                .filter(deadline -> !deadline.latest().toInstant().isAfter(now))
                .isPresent();
        boolean periodEnded = finding.period()
                .filter(period -> period.to().isAfter(before) && !period.to().isAfter(now))
                .isPresent();
        return deadlineGone || periodEnded;
    }

    private static boolean notEvaluated(Finding finding, Evaluation evaluation) {
        return evaluation.notEvaluated().stream().anyMatch(line -> line.startsWith(finding.rule()));
    }

    /**
     * Reminders whose moment has come since the last look.
     *
     * @param known every finding of the contract as it stands after the steps of this evaluation
     * @param evaluation what was found
     * @param judgedBefore the moment of the evaluation before; empty: none, so that nothing can have come due
     * @param next a finding's next lead time after a moment
     * @return for open findings that did not take a step anyway, in order of key
     */
    static List<Transition> reminders(
            List<FindingLife> known, Evaluation evaluation, Optional<Instant> judgedBefore, LeadTimes next) {
        var now = evaluation.asOf().effective();
        var steps = new ArrayList<Transition>();
        for (FindingLife life : known) {
            boolean stepped = life.asOf().equals(evaluation.asOf()) && life.toldRevision() == life.revision();
            if (judgedBefore.isEmpty()
                    || stepped
                    || !life.computed().open()
                    || !life.human().wantsReminders(now)) {
                continue;
            }
            boolean due = next.after(life.finding(), judgedBefore.get())
                    .filter(moment -> !moment.isAfter(now))
                    .isPresent();
            boolean awake = life.human()
                    .snoozedUntil()
                    .filter(until -> until.isAfter(judgedBefore.get()) && !until.isAfter(now))
                    .isPresent();
            if (due || awake) {
                steps.add(new Transition(
                        Kind.REMINDED,
                        Optional.of(life.finding()),
                        life.finding(),
                        life.revision() + 1,
                        evaluation.asOf(),
                        evaluation.rules()));
            }
        }
        steps.sort((a, b) -> a.finding().key().compareTo(b.finding().key()));
        return steps;
    }

    /** A finding's next lead time. */
    interface LeadTimes {
        /**
         * The next lead time.
         *
         * @param finding an open one
         * @param after the answer is later
         * @return empty where none is left
         */
        Optional<Instant> after(Finding finding, Instant after);
    }
}
