package dev.covenant.measure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The choices that lead to one result, in as few words as say the same: a parameter of which every choice leads there is
 * not named, and choices of one parameter that do are named together.
 *
 * @param words by parameter
 */
record Choices(Map<Parameter<?>, Set<String>> words) {

    static List<List<String>> of(List<ComputationRules> same, List<Parameter<?>> matters) {
        var sets = same.stream().map(rules -> one(rules, matters)).distinct().toList();
        // the last first: what a rule decides late is what most often decides nothing
        for (int i = matters.size() - 1; i >= 0; i--) {
            sets = joined(sets, matters.get(i));
        }
        return sets.stream().map(Choices::named).toList();
    }

    /** Sets that differ in one parameter alone, as one. */
    private static List<Choices> joined(List<Choices> sets, Parameter<?> parameter) {
        var byRest = new LinkedHashMap<Map<Parameter<?>, Set<String>>, Set<String>>();
        for (Choices set : sets) {
            var rest = new LinkedHashMap<>(set.words);
            rest.remove(parameter);
            byRest.computeIfAbsent(rest, key -> new LinkedHashSet<>()).addAll(set.of(parameter));
        }
        var joined = new ArrayList<Choices>();
        byRest.forEach((rest, words) -> {
            var all = new LinkedHashMap<>(rest);
            all.put(parameter, words);
            joined.add(new Choices(all));
        });
        return joined;
    }

    private static Choices one(ComputationRules rules, List<Parameter<?>> matters) {
        var words = new LinkedHashMap<Parameter<?>, Set<String>>();
        matters.forEach(
                parameter -> words.put(parameter, Set.of(rules.words(parameter).orElseThrow())));
        return new Choices(words);
    }

    private Set<String> of(Parameter<?> parameter) {
        return Optional.ofNullable(words.get(parameter)).orElse(Set.of());
    }

    private List<String> named() {
        return Parameter.all().stream()
                .filter(words::containsKey)
                .map(parameter -> Map.entry(parameter, of(parameter)))
                .filter(entry ->
                        entry.getValue().size() < entry.getKey().choices().size())
                .map(entry -> entry.getKey().id() + " " + String.join(" or ", entry.getValue()))
                .toList();
    }
}
