package dev.covenant.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The results of one computation by every set of choices that its rules leave open.
 *
 * @param computation what is computed
 */
record Readings(Computation computation) {

    List<ComputationReading> of(ComputationRules rules) {
        var open = computation.parameters().stream()
                .filter(parameter -> rules.words(parameter).isEmpty())
                .toList();
        var results = results(rules, open);
        var matters =
                open.stream().filter(parameter -> matters(parameter, results)).toList();
        var byEnd = new LinkedHashMap<String, List<ComputationRules>>();
        for (Result result : results) {
            byEnd.computeIfAbsent(result.end(), end -> new ArrayList<>()).add(result.rules());
        }
        return byEnd.values().stream()
                .map(same -> reading(same, matters))
                .sorted(Comparator.comparing(reading -> reading.computed().end()))
                .toList();
    }

    static String refusal(List<ComputationReading> readings) {
        var text = new StringBuilder("neither the contract nor its law says how to count ")
                .append(readings.get(0).computed().asked())
                .append("; choose ");
        for (int i = 0; i < readings.size(); i++) {
            var reading = readings.get(i);
            text.append(i == 0 ? "" : "; or ")
                    .append(reading.words())
                    .append(" (")
                    .append(reading.computed().endWords())
                    .append(')');
        }
        return text.toString();
    }

    private record Result(ComputationRules rules, Computed computed) {
        String end() {
            return computed.day() + " " + computed.end();
        }
    }

    private List<Result> results(ComputationRules rules, List<Parameter<?>> open) {
        var all = List.of(rules);
        for (Parameter<?> parameter : open) {
            all = all.stream()
                    .flatMap(each -> parameter.choices().stream().map(choice -> each.plus(parameter, choice)))
                    .toList();
        }
        var results = new ArrayList<Result>();
        var contradiction = Optional.<IllegalArgumentException>empty();
        for (ComputationRules each : all) {
            try {
                results.add(new Result(each, new Computing(computation, each).computed()));
            } catch (IllegalArgumentException e) {
                // clear days whose first day counts are no way to read anything
                contradiction = Optional.of(e);
            }
        }
        if (results.isEmpty()) {
            throw contradiction.orElseThrow();
        }
        return results;
    }

    /** Whether two results that differ in nothing else differ in their end. */
    private static boolean matters(Parameter<?> parameter, List<Result> results) {
        Map<ComputationRules, String> ends = new LinkedHashMap<>();
        for (Result result : results) {
            var rest = new LinkedHashMap<>(result.rules().stated());
            rest.remove(parameter);
            var known = ends.putIfAbsent(new ComputationRules(rest), result.end());
            if (known != null && !known.equals(result.end())) {
                return true;
            }
        }
        return false;
    }

    private ComputationReading reading(List<ComputationRules> same, List<Parameter<?>> matters) {
        return new ComputationReading(Choices.of(same, matters), new Computing(computation, same.get(0)).computed());
    }
}
