package dev.covenant.language;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The moments at which a rule's answer could change by the mere passing of time: each comparison with the moment
 * judged flips at known moments for each fact.
 *
 * @param rule the rule
 * @param timed its comparisons with the moment judged, exceptions included
 * @param forces the days on which it, or one of its exceptions, comes into force or ends
 */
public record Flips(Rule rule, List<Condition.Timed> timed, List<Condition.InForce> forces) {

    /**
     * Finds a rule's comparisons with the moment judged.
     *
     * @param rule the rule
     * @return what flips
     */
    public static Flips of(Rule rule) {
        var timed = new ArrayList<Condition.Timed>();
        var forces = new ArrayList<Condition.InForce>();
        collect(rule.condition(), timed, forces);
        return new Flips(rule, List.copyOf(timed), List.copyOf(forces));
    }

    /**
     * The next moment after the one judged at which an answer could change.
     *
     * @param facts all facts of the position
     * @param situation the moment judged
     * @return empty where none comes
     */
    public Optional<Instant> next(List<? extends Fact> facts, Situation situation) {
        return facts.stream()
                .flatMap(fact -> flips(fact, situation))
                .filter(flip -> flip.isAfter(situation.moment()))
                .min(Instant::compareTo);
    }

    private Stream<Instant> flips(Fact fact, Situation situation) {
        try {
            var ofComparisons = timed.stream()
                    .filter(leaf -> leaf.value().noun().type() == fact.getClass())
                    .flatMap(leaf -> Leaves.flips(leaf, fact, situation).stream());
            boolean undated = fact instanceof Subject subject
                    && fact.getClass() == rule.subject().type()
                    && subject.period().isEmpty();
            var ofForce = undated ? forces.stream().flatMap(force -> flips(force, situation)) : Stream.<Instant>empty();
            return Stream.concat(ofComparisons.toList().stream(), ofForce);
        } catch (DateTimeException | ArithmeticException e) {
            // at the ends of the calendar nothing comes after
            return Stream.empty();
        }
    }

    private static Stream<Instant> flips(Condition.InForce force, Situation situation) {
        var begins = Clockwork.startOf(force.from(), situation.zone());
        return Stream.concat(
                Stream.of(begins),
                force.until().stream().map(day -> Clockwork.startOf(day.plusDays(1), situation.zone())));
    }

    private static void collect(Condition condition, List<Condition.Timed> timed, List<Condition.InForce> forces) {
        if (condition instanceof Condition.Timed leaf) {
            timed.add(leaf);
        } else if (condition instanceof Condition.InForce force) {
            forces.add(force);
        }
        parts(condition).forEach(part -> collect(part, timed, forces));
    }

    private static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts();
        }
        if (condition instanceof Condition.Any any) {
            return any.parts();
        }
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        if (condition instanceof Condition.Except except) {
            return List.of(except.part());
        }
        if (condition instanceof Condition.Exists exists) {
            return List.of(exists.whose());
        }
        return condition instanceof Condition.Count count ? List.of(count.whose()) : List.of();
    }
}
