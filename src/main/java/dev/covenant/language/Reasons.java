package dev.covenant.language;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Judges a rule by walking its tree, three-valued, and keeps what every condition read. The engine decides; this says
 * why, and must agree with it.
 *
 * @param facts all facts of the position
 * @param situation the moment judged
 */
public record Reasons(List<? extends Fact> facts, Situation situation) {

    /**
     * Why a rule is met, not met or undetermined for a subject.
     *
     * @param rule the rule
     * @param subject of the record the rule is about
     * @return the whole tree
     */
    public Why why(Rule rule, Subject subject) {
        return walk(rule.condition(), List.of(subject), Wording.of(rule.subject()), List.of(rule.subject()));
    }

    /**
     * What is missing to decide an undetermined rule.
     *
     * @param why its tree
     * @return each once, in the order of the tree; empty where it is decided
     */
    public static List<String> missing(Why why) {
        var missing = new LinkedHashSet<String>();
        collect(why, missing);
        return List.copyOf(missing);
    }

    private static void collect(Why why, LinkedHashSet<String> missing) {
        if (why.truth() == Truth.UNDETERMINED) {
            missing.addAll(why.missing());
            why.parts().forEach(part -> collect(part, missing));
        }
    }

    private Why walk(Condition condition, List<Fact> bound, Wording wording, List<Noun> nouns) {
        if (condition instanceof Condition.All all) {
            var parts = all.parts().stream()
                    .map(part -> walk(part, bound, wording, nouns))
                    .toList();
            var truth = parts.stream().map(Why::truth).reduce(Truth.TRUE, Truth::and);
            return new Why("all of these", truth, List.of(), List.of(), parts);
        }
        if (condition instanceof Condition.Any any) {
            var parts = any.parts().stream()
                    .map(part -> walk(part, bound, wording, nouns))
                    .toList();
            var truth = parts.stream().map(Why::truth).reduce(Truth.FALSE, Truth::or);
            return new Why("at least one of these", truth, List.of(), List.of(), parts);
        }
        if (condition instanceof Condition.Not not) {
            var part = walk(not.part(), bound, wording, nouns);
            return new Why(wording.words(condition), part.truth().not(), List.of(), List.of(), List.of(part));
        }
        if (condition instanceof Condition.Except except) {
            var part = walk(except.part(), bound, wording, nouns);
            return new Why(wording.words(condition), part.truth().not(), List.of(), List.of(), List.of(part));
        }
        if (condition instanceof Condition.Exists exists) {
            var parts = candidates(exists.noun(), exists.another(), exists.whose(), bound, nouns);
            var truth = parts.stream().map(Why::truth).reduce(Truth.FALSE, Truth::or);
            return new Why(wording.words(condition), truth, List.of(), List.of(), parts);
        }
        return condition instanceof Condition.Count count
                ? count(count, bound, wording, nouns)
                : leaf((Condition.Leaf) condition, bound, wording);
    }

    private Why count(Condition.Count count, List<Fact> bound, Wording wording, List<Noun> nouns) {
        var parts = candidates(count.noun(), false, count.whose(), bound, nouns);
        long sure = parts.stream().filter(part -> part.truth().surely()).count();
        long possible = parts.stream().filter(part -> part.truth().possibly()).count();
        var truth = Comparing.ofSigns(
                Long.compare(sure, count.number()), count.relation(), Long.compare(possible, count.number()));
        var number = sure == possible ? String.valueOf(sure) : "between " + sure + " and " + possible;
        var value = new Why.Value("the number of " + count.noun().plural(), number);
        return new Why(wording.words(count), truth, List.of(value), List.of(), parts);
    }

    private List<Why> candidates(Noun noun, boolean another, Condition whose, List<Fact> bound, List<Noun> nouns) {
        var deeper = new ArrayList<>(nouns);
        deeper.add(noun);
        var parts = new ArrayList<Why>();
        for (Fact fact : facts) {
            if (fact.getClass() != noun.type() || (another && fact.equals(bound.get(0)))) {
                continue;
            }
            var with = new ArrayList<>(bound);
            with.add(fact);
            var why = walk(whose, with, Wording.of(deeper), deeper);
            parts.add(new Why(called(noun, fact), why.truth(), List.of(), List.of(), List.of(why)));
        }
        return parts;
    }

    private Why leaf(Condition.Leaf leaf, List<Fact> bound, Wording wording) {
        var truth = Leaves.judge(leaf, bound, situation);
        var values = new ArrayList<Why.Value>();
        var missing = new LinkedHashSet<String>();
        for (Operand.Read read : Leaves.reads(leaf)) {
            var fact = bound.get(read.level());
            var raw = read.phrase().read(fact);
            values.add(new Why.Value(
                    "the " + read.phrase().words() + " of " + called(read.noun(), fact),
                    read.phrase().print(fact, situation.zone())));
            missing.addAll(Extent.of(raw, situation.zone()).missing());
        }
        if (leaf instanceof Condition.Compares compares) {
            Comparing.mismatch(
                            Leaves.extent(compares.left(), bound, situation),
                            Leaves.extent(compares.right(), bound, situation))
                    .ifPresent(missing::add);
        }
        return new Why(
                wording.words(leaf),
                truth,
                List.copyOf(values),
                truth == Truth.UNDETERMINED ? List.copyOf(missing) : List.of(),
                List.of());
    }

    private static String called(Noun noun, Fact fact) {
        return noun.words() + (fact instanceof Subject subject ? " " + subject.subject() : "");
    }
}
