package dev.covenant.evaluation;

import dev.covenant.finding.Fact;
import dev.covenant.language.Condition;
import dev.covenant.language.Flips;
import dev.covenant.language.Noun;
import dev.covenant.language.Rule;
import dev.covenant.language.RuleFormat;
import dev.covenant.position.Position;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.impl.ModelImpl;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;

/**
 * Rules compiled once and held against any number of positions. Immutable and safe for use by many threads. Nothing in
 * it was generated from, or is run for, what a person typed.
 */
public final class RuleSet {

    /** The product of a rule's patterns' fact counts above which it is not evaluated: nothing interrupts a join. */
    public static final long MOST_COMBINATIONS = 1_000_000;

    static final String PACKAGE = "dev.covenant.rules";

    private final List<Rule> rules;
    private final Map<String, Meant> byName;
    private final String fingerprint;
    private final KieBase base;
    private final Flips flips;
    private final Map<Set<String>, KieBase> reduced = new ConcurrentHashMap<>();

    /** A rule of Drools: one of ours, in one mode. */
    record Meant(Rule rule, Compilation.Mode mode) {}

    private RuleSet(List<Rule> rules) {
        this.rules = rules;
        this.byName = rules.stream()
                .flatMap(rule -> Stream.of(Compilation.Mode.values()).map(mode -> new Meant(rule, mode)))
                .collect(Collectors.toMap(meant -> Compilation.name(meant.rule(), meant.mode()), Function.identity()));
        this.fingerprint = Digest.of(rules.stream().map(RuleFormat::format).toList());
        this.base = build(Set.of());
        this.flips = Flips.of(rules);
    }

    /**
     * Compiles rules.
     *
     * @param rules checked; definitions among them report nothing by themselves
     * @return the rule set
     * @throws IllegalArgumentException if two rules share an id
     */
    public static RuleSet of(List<Rule> rules) {
        var ids = new HashSet<String>();
        for (Rule rule : rules) {
            if (!ids.add(rule.id())) {
                throw new IllegalArgumentException("two rules have the id " + rule.id());
            }
        }
        return new RuleSet(rules.stream().sorted(Comparator.comparing(Rule::id)).toList());
    }

    /**
     * Its rules.
     *
     * @return sorted by id
     */
    public List<Rule> rules() {
        return rules;
    }

    /**
     * What tells it from any other.
     *
     * @return SHA-256, in hex, of its rules in canonical form
     */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * Holds a position against the rules.
     *
     * @param position the facts, as of a moment
     * @return the findings and what produced them; equal for equal positions
     */
    public Evaluation evaluate(Position position) {
        return new Judgement(this, position).evaluation();
    }

    /** The moments at which answers flip by the passing of time. */
    Flips flips() {
        return flips;
    }

    /** What a rule of Drools stands for. */
    Meant meant(String name) {
        var meant = byName.get(name);
        if (meant == null) {
            throw new IllegalArgumentException("no rule of the engine is called " + name);
        }
        return meant;
    }

    /** The engine, without some rules. */
    KieBase without(Set<String> ids) {
        return ids.isEmpty() ? base : reduced.computeIfAbsent(Set.copyOf(ids), this::build);
    }

    /** How many combinations of facts a rule could look at; at most {@link Long#MAX_VALUE}. */
    static long combinations(Rule rule, List<Fact> facts) {
        var things = new ArrayList<Noun>();
        things.add(rule.subject());
        collect(rule.condition(), things);
        long product = 1;
        for (Noun noun : things) {
            long count = facts.stream()
                    .filter(fact -> fact.getClass() == noun.type())
                    .count();
            product = product > 0 && count > Long.MAX_VALUE / product ? Long.MAX_VALUE : product * Math.max(count, 1);
        }
        return product;
    }

    private KieBase build(Set<String> left) {
        var model = new ModelImpl();
        int expected = 0;
        for (Rule rule : rules) {
            if (!rule.isDefinition() && !left.contains(rule.id())) {
                model.addRule(Compilation.compile(rule, Compilation.Mode.SURELY));
                model.addRule(Compilation.compile(rule, Compilation.Mode.POSSIBLY));
                expected += 2;
            }
        }
        KieBase built = KieBaseBuilder.createKieBaseFromModel(model);
        int count = built.getKiePackages().stream()
                .mapToInt(each -> each.getRules().size())
                .sum();
        if (count != expected) {
            throw new IllegalStateException(expected + " rules went into the engine, " + count + " are in it");
        }
        return built;
    }

    private static void collect(Condition condition, List<Noun> things) {
        if (condition instanceof Condition.Exists exists) {
            things.add(exists.noun());
            collect(exists.whose(), things);
        } else if (condition instanceof Condition.Count count) {
            things.add(count.noun());
            collect(count.whose(), things);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, things));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, things));
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), things);
        } else if (condition instanceof Condition.Except except) {
            collect(except.part(), things);
        }
    }
}
