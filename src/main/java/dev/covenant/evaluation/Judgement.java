package dev.covenant.evaluation;

import dev.covenant.finding.Finding;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Subject;
import dev.covenant.language.Rule;
import dev.covenant.language.Situation;
import dev.covenant.language.Truth;
import dev.covenant.position.Position;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** One evaluation: Drools decides in one session, findings are made from what it matched. */
final class Judgement {

    private final RuleSet rules;
    private final Position position;
    private final Situation situation;
    private final List<String> notEvaluated = new ArrayList<>();

    /** A rule held for a subject. */
    record Match(Rule rule, Subject subject) {}

    Judgement(RuleSet rules, Position position) {
        this.rules = rules;
        this.position = position;
        this.situation = new Situation(position.asOf().effective(), position.zone());
    }

    Evaluation evaluation() {
        var findings = findings(decided(overBound()));
        return new Evaluation(
                findings,
                rules.fingerprint(),
                position.termsVersion(),
                position.calendarVersion(),
                digest(position),
                position.asOf(),
                next(),
                List.copyOf(notEvaluated));
    }

    private Set<String> overBound() {
        var over = new LinkedHashSet<String>();
        for (Rule rule : rules.rules()) {
            long combinations = rule.isDefinition() ? 0 : RuleSet.combinations(rule, position.facts());
            if (combinations > RuleSet.MOST_COMBINATIONS) {
                over.add(rule.id());
                notEvaluated.add("The rule \"" + rule.title() + "\" was not evaluated: it would compare " + combinations
                        + " combinations of facts, the limit is " + RuleSet.MOST_COMBINATIONS + ".");
            }
        }
        return over;
    }

    /** What surely or possibly holds, in the order of rule and subject, never of the engine. */
    private Map<Match, Truth> decided(Set<String> left) {
        var decided = new HashMap<Match, Truth>();
        var session = rules.without(left).newKieSession();
        try {
            session.insert(situation);
            position.facts().forEach(session::insert);
            session.fireAllRules(match -> {
                var meant = rules.meant(match.getRule().getName());
                var subject = (Subject) match.getDeclarationValue(Compilation.SUBJECT);
                decided.merge(
                        new Match(meant.rule(), subject),
                        meant.mode() == Compilation.Mode.SURELY ? Truth.TRUE : Truth.UNDETERMINED,
                        (one, other) -> one == Truth.TRUE ? one : other);
                return false;
            });
        } finally {
            session.dispose();
        }
        return decided;
    }

    private List<Finding> findings(Map<Match, Truth> decided) {
        var byKey = new TreeMap<String, Finding>();
        var writer = new FindingWriter(position, situation);
        decided.entrySet().stream()
                .map(entry -> writer.write(entry.getKey().rule(), entry.getKey().subject(), entry.getValue()))
                .filter(finding -> position.scope()
                        .contains(finding.key().clause(), finding.key().subject()))
                .sorted(Comparator.comparing(Finding::rule))
                .forEach(finding -> byKey.merge(finding.key().toString(), finding, this::weightier));
        return List.copyOf(byKey.values());
    }

    /** Rules of one kind are disjoint; where two answer one question nevertheless, people are told. */
    private Finding weightier(Finding one, Finding other) {
        boolean bothSure = one.outcome() != Outcome.UNDETERMINED && other.outcome() != Outcome.UNDETERMINED;
        if (bothSure) {
            notEvaluated.add("The rules \"" + one.title() + "\" and \"" + other.title() + "\" both answer " + one.key()
                    + "; the graver one is shown.");
        }
        int sure = Boolean.compare(one.outcome() != Outcome.UNDETERMINED, other.outcome() != Outcome.UNDETERMINED);
        int grave = sure != 0 ? sure : one.severity().compareTo(other.severity());
        return grave >= 0 ? one : other;
    }

    private Optional<Instant> next() {
        var ofRules = rules.flips().next(position.facts(), situation).stream();
        return Stream.concat(ofRules, position.next().stream())
                .filter(moment -> moment.isAfter(situation.moment()))
                .min(Instant::compareTo);
    }

    private static String digest(Position position) {
        var parts = new ArrayList<String>();
        parts.add(position.contract());
        parts.add(position.zone().getId());
        parts.add(position.termsVersion());
        parts.add(position.calendarVersion());
        parts.add(position.asOf().toString());
        position.scope().pairs().stream().map(Object::toString).sorted().forEach(parts::add);
        position.facts().forEach(fact -> parts.add(fact.toString()));
        return Digest.of(parts);
    }
}
