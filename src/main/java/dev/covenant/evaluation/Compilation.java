package dev.covenant.evaluation;

import static org.drools.model.PatternDSL.accFunction;
import static org.drools.model.PatternDSL.accumulate;
import static org.drools.model.PatternDSL.and;
import static org.drools.model.PatternDSL.declarationOf;
import static org.drools.model.PatternDSL.execute;
import static org.drools.model.PatternDSL.exists;
import static org.drools.model.PatternDSL.not;
import static org.drools.model.PatternDSL.or;
import static org.drools.model.PatternDSL.pattern;
import static org.drools.model.PatternDSL.rule;

import dev.covenant.finding.Fact;
import dev.covenant.language.Condition;
import dev.covenant.language.Leaves;
import dev.covenant.language.Noun;
import dev.covenant.language.Relation;
import dev.covenant.language.Rule;
import dev.covenant.language.Situation;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.drools.core.base.accumulators.CountAccumulateFunction;
import org.drools.model.PatternDSL.PatternDef;
import org.drools.model.Variable;
import org.drools.model.view.ViewItem;

/**
 * One rule as Drools sees it: what surely holds, or what possibly holds. Negation is pushed down to single conditions
 * and existences, where it swaps the two: surely none means that not even a possible one is there.
 */
final class Compilation {

    static final String SUBJECT = "subject";

    /** A mode's word in the names of Drools' rules. */
    enum Mode {
        SURELY,
        POSSIBLY;

        Mode swapped() {
            return this == SURELY ? POSSIBLY : SURELY;
        }
    }

    /** For conditions that read the same at every moment: Drools then sifts facts before it joins them. */
    private static final Situation ANY_MOMENT = new Situation(Instant.EPOCH, ZoneOffset.UTC);

    private final Rule rule;
    private final Mode mode;
    private final Variable<Situation> moment = declarationOf(Situation.class, "moment");
    private int fresh;

    private Compilation(Rule rule, Mode mode) {
        this.rule = rule;
        this.mode = mode;
    }

    static org.drools.model.Rule compile(Rule rule, Mode mode) {
        return new Compilation(rule, mode).compile();
    }

    static String name(Rule rule, Mode mode) {
        return rule.id() + " " + mode;
    }

    private org.drools.model.Rule compile() {
        var subject = variable(rule.subject(), SUBJECT);
        var items = new ArrayList<ViewItem<?>>();
        items.add(pattern(moment));
        items.addAll(thing(subject, List.of(), rule.condition(), mode));
        return rule(RuleSet.PACKAGE, name(rule, mode)).build(append(items));
    }

    private static org.drools.model.RuleItemBuilder<?>[] append(List<ViewItem<?>> items) {
        var all = new ArrayList<org.drools.model.RuleItemBuilder<?>>(items);
        all.add(execute(() -> {}));
        return all.toArray(org.drools.model.RuleItemBuilder<?>[]::new);
    }

    /** A pattern with the single conditions that speak of it, then what else must hold. */
    private List<ViewItem<?>> thing(Variable<Fact> thing, List<Variable<Fact>> outer, Condition whose, Mode inside) {
        var pattern = pattern(thing);
        var items = new ArrayList<ViewItem<?>>();
        items.add(pattern);
        var bound = with(outer, thing);
        for (Condition part : parts(whose)) {
            if (Leaves.namesNothing(part)) {
                onThing(pattern, outer, part, inside);
            } else {
                items.addAll(items(part, bound, inside, false));
            }
        }
        return items;
    }

    private static List<Condition> parts(Condition condition) {
        return condition instanceof Condition.All all ? all.parts() : List.of(condition);
    }

    private List<ViewItem<?>> items(Condition condition, List<Variable<Fact>> bound, Mode wanted, boolean negated) {
        if (Leaves.namesNothing(condition)) {
            return List.of(alone(condition, bound, wanted, negated));
        }
        if (condition instanceof Condition.Not not) {
            return items(not.part(), bound, wanted, !negated);
        }
        if (condition instanceof Condition.Except except) {
            return items(except.part(), bound, wanted, !negated);
        }
        if (condition instanceof Condition.All all) {
            return group(all.parts(), bound, wanted, negated, !negated);
        }
        if (condition instanceof Condition.Any any) {
            return group(any.parts(), bound, wanted, negated, negated);
        }
        if (condition instanceof Condition.Exists exists) {
            return List.of(existence(exists, bound, wanted, negated));
        }
        return count((Condition.Count) condition, bound, wanted, negated);
    }

    private List<ViewItem<?>> group(
            List<Condition> parts, List<Variable<Fact>> bound, Mode wanted, boolean negated, boolean all) {
        if (all) {
            var items = new ArrayList<ViewItem<?>>();
            parts.forEach(part -> items.addAll(items(part, bound, wanted, negated)));
            return items;
        }
        var branches = parts.stream()
                .map(part -> together(items(part, bound, wanted, negated)))
                .toList();
        // one match however many branches hold
        return List.of(exists(either(branches)));
    }

    private ViewItem<?> existence(Condition.Exists sought, List<Variable<Fact>> bound, Mode wanted, boolean negated) {
        var thing = variable(sought.noun(), "thing" + fresh++);
        var inside = negated ? wanted.swapped() : wanted;
        var items = thing(thing, bound, sought.whose(), inside);
        if (sought.another()) {
            ((PatternDef<?>) items.get(0))
                    .expr(id("another", inside), bound.get(0), (fact, subject) -> !fact.equals(subject));
        }
        return negated ? not(together(items)) : exists(together(items));
    }

    private List<ViewItem<?>> count(Condition.Count count, List<Variable<Fact>> bound, Mode wanted, boolean negated) {
        var relation = negated ? opposite(count.relation()) : count.relation();
        if (relation == Relation.IS) {
            return group(
                    List.of(with(count, Relation.AT_LEAST), with(count, Relation.AT_MOST)), bound, wanted, false, true);
        }
        if (relation == Relation.IS_NOT) {
            return group(
                    List.of(with(count, Relation.LESS_THAN), with(count, Relation.MORE_THAN)),
                    bound,
                    wanted,
                    false,
                    false);
        }
        boolean upwards = relation == Relation.AT_LEAST || relation == Relation.MORE_THAN;
        var inside = upwards ? wanted : wanted.swapped();
        var thing = variable(count.noun(), "thing" + fresh++);
        var number = declarationOf(Long.class, "count" + fresh++);
        var counted = accumulate(
                together(thing(thing, bound, count.whose(), inside)),
                accFunction(CountAccumulateFunction::new).as(number));
        long limit = count.number();
        var compared = pattern(number).expr(id("count", wanted), found -> holds(relation, Long.compare(found, limit)));
        return List.of(counted, compared);
    }

    private static boolean holds(Relation relation, int sign) {
        return switch (relation) {
            case MORE_THAN -> sign > 0;
            case AT_LEAST -> sign >= 0;
            case LESS_THAN -> sign < 0;
            case AT_MOST -> sign <= 0;
            default -> throw new IllegalArgumentException("no comparison of counts: " + relation);
        };
    }

    private static Relation opposite(Relation relation) {
        return switch (relation) {
            case MORE_THAN -> Relation.AT_MOST;
            case AT_LEAST -> Relation.LESS_THAN;
            case LESS_THAN -> Relation.AT_LEAST;
            case AT_MOST -> Relation.MORE_THAN;
            case IS -> Relation.IS_NOT;
            case IS_NOT -> Relation.IS;
            default -> throw new IllegalArgumentException("no comparison of counts: " + relation);
        };
    }

    private static Condition.Count with(Condition.Count count, Relation relation) {
        return new Condition.Count(count.level(), count.noun(), count.whose(), relation, count.number());
    }

    /** A single condition on the thing that a pattern has just bound. */
    private void onThing(PatternDef<Fact> pattern, List<Variable<Fact>> outer, Condition leaf, Mode wanted) {
        var id = id("leaf", wanted);
        if (outer.isEmpty() && Leaves.isTimeless(leaf)) {
            pattern.expr(id, a -> decided(leaf, wanted, false, ANY_MOMENT, a));
            return;
        }
        switch (outer.size()) {
            case 0 -> pattern.expr(id, moment, (a, m) -> decided(leaf, wanted, false, m, a));
            case 1 -> pattern.expr(id, moment, outer.get(0), (b, m, a) -> decided(leaf, wanted, false, m, a, b));
            case 2 ->
                pattern.expr(
                        id,
                        moment,
                        outer.get(0),
                        outer.get(1),
                        (c, m, a, b) -> decided(leaf, wanted, false, m, a, b, c));
            case 3 ->
                pattern.expr(
                        id,
                        moment,
                        outer.get(0),
                        outer.get(1),
                        outer.get(2),
                        (d, m, a, b, c) -> decided(leaf, wanted, false, m, a, b, c, d));
            default -> throw new IllegalArgumentException("things named too deep in one another in " + rule.id());
        }
    }

    /** A single condition that stands by itself, inside a group: it hangs on the moment, of which there is one. */
    private ViewItem<?> alone(Condition leaf, List<Variable<Fact>> bound, Mode wanted, boolean negated) {
        var pattern = pattern(declarationOf(Situation.class, "moment" + fresh++));
        var id = id("alone", wanted);
        return switch (bound.size()) {
            case 1 -> pattern.expr(id, bound.get(0), (m, a) -> decided(leaf, wanted, negated, m, a));
            case 2 ->
                pattern.expr(id, bound.get(0), bound.get(1), (m, a, b) -> decided(leaf, wanted, negated, m, a, b));
            case 3 ->
                pattern.expr(
                        id,
                        bound.get(0),
                        bound.get(1),
                        bound.get(2),
                        (m, a, b, c) -> decided(leaf, wanted, negated, m, a, b, c));
            case 4 ->
                pattern.expr(
                        id,
                        bound.get(0),
                        bound.get(1),
                        bound.get(2),
                        bound.get(3),
                        (m, a, b, c, d) -> decided(leaf, wanted, negated, m, a, b, c, d));
            default -> throw new IllegalArgumentException("things named too deep in one another in " + rule.id());
        };
    }

    private static boolean decided(Condition leaf, Mode wanted, boolean negated, Situation at, Fact... bound) {
        var truth = Leaves.judge(leaf, List.of(bound), at);
        var asked = negated ? truth.not() : truth;
        return wanted == Mode.SURELY ? asked.surely() : asked.possibly();
    }

    private static ViewItem<?> together(List<ViewItem<?>> items) {
        var rest = items.subList(1, items.size()).toArray(ViewItem<?>[]::new);
        return rest.length == 0 ? items.get(0) : and(items.get(0), rest);
    }

    private static ViewItem<?> either(List<? extends ViewItem<?>> branches) {
        var rest = branches.subList(1, branches.size()).toArray(ViewItem<?>[]::new);
        return rest.length == 0 ? branches.get(0) : or(branches.get(0), rest);
    }

    /** An expression's id is its identity: two with one id would silently share one predicate. */
    private String id(String what, Mode wanted) {
        return name(rule, mode) + " " + what + " " + wanted + " " + fresh++;
    }

    private static List<Variable<Fact>> with(List<Variable<Fact>> outer, Variable<Fact> thing) {
        var bound = new ArrayList<>(outer);
        bound.add(thing);
        return List.copyOf(bound);
    }

    @SuppressWarnings("unchecked") // the record's class is a class of facts
    private static Variable<Fact> variable(Noun noun, String name) {
        return declarationOf((Class<Fact>) noun.type(), name);
    }
}
