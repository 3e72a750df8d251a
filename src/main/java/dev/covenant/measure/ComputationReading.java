package dev.covenant.measure;

import java.util.List;

/**
 * One result of a computation, by one set of choices among those that the rules leave open.
 *
 * @param choices the choices that lead to it, each such as {@code month-rule end-of-month}; several sets where several
 *     lead to the same end; one empty set where nothing that matters was open
 * @param computed the result by the first of them
 */
public record ComputationReading(List<List<String>> choices, Computed computed) {

    /**
     * The choices as a phrase.
     *
     * @return such as {@code month-rule end-of-month, roll-after none}; empty where nothing was open
     */
    public String words() {
        return String.join(
                "; or ", choices.stream().map(each -> String.join(", ", each)).toList());
    }
}
