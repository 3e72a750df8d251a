package dev.covenant.language;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The moments at which the answers of some rules could change by the mere passing of time: each comparison with the
 * moment judged flips at known moments for each fact.
 *
 * @param timed the comparisons with the moment judged, exceptions included, each once
 * @param forces by subject, the days on which rules and their exceptions come into force or end
 */
public record Flips(Set<Condition.Timed> timed, Map<Class<?>, Set<Condition.InForce>> forces) {

    /**
     * Finds the comparisons of rules with the moment judged.
     *
     * @param rules definitions among them flip nothing by themselves
     * @return what flips
     */
    public static Flips of(List<Rule> rules) {
        var timed = new LinkedHashSet<Condition.Timed>();
        var forces = new HashMap<Class<?>, Set<Condition.InForce>>();
        for (Rule rule : rules) {
            if (!rule.isDefinition()) {
                var ofRule = forces.computeIfAbsent(rule.subject().type(), type -> new LinkedHashSet<>());
                collect(rule.condition(), timed, ofRule);
            }
        }
        return new Flips(timed, forces);
    }

    /**
     * The next moment after the one judged at which an answer could change.
     *
     * @param facts all facts of the position
     * @param situation the moment judged
     * @return empty where none comes
     */
    public Optional<Instant> next(List<? extends Fact> facts, Situation situation) {
        return Stream.concat(ofComparisons(facts, situation), ofForces(facts, situation))
                .filter(flip -> flip.isAfter(situation.moment()))
                .min(Instant::compareTo);
    }

    private Stream<Instant> ofComparisons(List<? extends Fact> facts, Situation situation) {
        return timed.stream()
                .flatMap(leaf -> facts.stream()
                        .filter(fact -> fact.getClass() == leaf.value().noun().type())
                        .flatMap(fact -> flips(leaf, fact, situation).stream()));
    }

    /** Only subjects without a period of their own are judged by the rules in force today. */
    private Stream<Instant> ofForces(List<? extends Fact> facts, Situation situation) {
        return forces.entrySet().stream().flatMap(entry -> {
            var ahead = entry.getValue().stream()
                    .flatMap(force -> flips(force, situation))
                    .filter(flip -> flip.isAfter(situation.moment()))
                    .toList();
            boolean undated = !ahead.isEmpty()
                    && facts.stream()
                            .filter(fact -> fact.getClass() == entry.getKey())
                            .anyMatch(fact -> fact instanceof Subject subject
                                    && subject.period().isEmpty());
            return undated ? ahead.stream() : Stream.empty();
        });
    }

    private static List<Instant> flips(Condition.Timed leaf, Fact fact, Situation situation) {
        try {
            return Leaves.flips(leaf, fact, situation);
        } catch (DateTimeException | ArithmeticException e) {
            // at the ends of the calendar nothing comes after
            return List.of();
        }
    }

    private static Stream<Instant> flips(Condition.InForce force, Situation situation) {
        var begins = Clockwork.startOf(force.from(), situation.zone());
        return Stream.concat(
                Stream.of(begins),
                force.until().stream().map(day -> Clockwork.startOf(day.plusDays(1), situation.zone())));
    }

    private static void collect(Condition condition, Set<Condition.Timed> timed, Set<Condition.InForce> forces) {
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
