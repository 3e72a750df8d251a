package dev.covenant.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Finding;
import dev.covenant.finding.Outcome;
import dev.covenant.language.Block;
import dev.covenant.language.RandomRules;
import dev.covenant.language.Reasons;
import dev.covenant.language.Rule;
import dev.covenant.language.RuleFormat;
import dev.covenant.language.RuleText;
import dev.covenant.language.SampleFacts;
import dev.covenant.language.Situation;
import dev.covenant.language.Truth;
import dev.covenant.measure.AsOf;
import dev.covenant.position.Position;
import dev.covenant.position.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What Drools decides and what the tree says are one, on rules and facts made up from seeds. */
class AgreementTest {

    private static final long FIRST_SEED = 20_261_123L;

    @Test
    void theEngineAndTheTreeAgreeOnEveryRuleSubjectAndMoment() {
        int undetermined = 0;
        int sure = 0;
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 40; seed++) {
            var random = new RandomRules(seed);
            var rules = RuleSet.of(read(random, seed));
            for (int i = 0; i < 12; i++) {
                var position = position(random.moment(), random.facts());
                var decided = rules.evaluate(position).findings();
                var expected = byTree(rules.rules(), position);
                assertThat(asWords(decided))
                        .as("seed %d, at %s, facts %s", seed, position.asOf().effective(), position.facts())
                        .isEqualTo(expected);
                undetermined += (int) decided.stream()
                        .filter(finding -> finding.outcome() == Outcome.UNDETERMINED)
                        .count();
                sure += (int) decided.stream()
                        .filter(finding -> finding.outcome() == Outcome.MET)
                        .count();
            }
        }
        assertThat(undetermined).isGreaterThan(100);
        assertThat(sure).isGreaterThan(100);
    }

    @Test
    void nothingChangesBetweenTheMomentJudgedAndTheNext() {
        for (long seed = FIRST_SEED; seed < FIRST_SEED + 30; seed++) {
            var random = new RandomRules(seed);
            var rules = RuleSet.of(read(random, seed));
            var facts = random.facts();
            var at = random.moment();
            var now = rules.evaluate(position(at, facts));
            var next = now.next().orElse(at.plusSeconds(86_400 * 40L));
            for (Instant between :
                    List.of(at.plus(java.time.Duration.between(at, next).dividedBy(2)), next.minusNanos(1))) {
                assertThat(rules.evaluate(position(between, facts)).findings())
                        .as("seed %d, judged at %s, next %s, seen at %s", seed, at, next, between)
                        .isEqualTo(now.findings());
            }
        }
    }

    private static List<Rule> read(RandomRules random, long seed) {
        var blocks = new ArrayList<Block>();
        for (int i = 0; i < 8; i++) {
            blocks.add(new Block("r.md", 1, random.rule(i, i > 5 ? List.of("Rule " + (i - 3)) : List.of())));
        }
        var read = RuleText.read(SampleFacts.vocabulary(), blocks);
        assertThat(read.problems()).as("seed %d", seed).isEmpty();
        for (Rule rule : read.rules()) {
            formatIsStable(rule, read.rules(), seed);
        }
        return read.rules();
    }

    private static void formatIsStable(Rule rule, List<Rule> all, long seed) {
        var blocks = all.stream()
                .map(each -> new Block("r.md", 1, RuleFormat.format(each)))
                .toList();
        var again = RuleText.read(SampleFacts.vocabulary(), blocks);
        assertThat(again.problems())
                .as("seed %d: %s", seed, RuleFormat.format(rule))
                .isEmpty();
        assertThat(again.rules().get(all.indexOf(rule))).as("seed %d", seed).isEqualTo(rule);
    }

    private static Position position(Instant at, List<Fact> facts) {
        return new Position(
                "c", SampleFacts.CHICAGO, "terms", "calendar", Scope.ALL, AsOf.at(at), facts, Optional.empty());
    }

    private static Map<String, Outcome> byTree(List<Rule> rules, Position position) {
        var outcomes = new TreeMap<String, Outcome>();
        var reasons =
                new Reasons(position.facts(), new Situation(position.asOf().effective(), position.zone()));
        for (Rule rule : rules) {
            for (Fact fact : position.facts()) {
                if (fact instanceof SampleFacts.Letter letter) {
                    var truth = reasons.why(rule, letter).truth();
                    if (truth != Truth.FALSE) {
                        outcomes.put(
                                rule.id() + " " + letter.id(),
                                truth == Truth.TRUE ? Outcome.MET : Outcome.UNDETERMINED);
                    }
                }
            }
        }
        return outcomes;
    }

    private static Map<String, Outcome> asWords(List<Finding> findings) {
        var outcomes = new TreeMap<String, Outcome>();
        findings.forEach(
                finding -> outcomes.put(finding.rule() + " " + finding.key().subject(), finding.outcome()));
        return outcomes;
    }
}
