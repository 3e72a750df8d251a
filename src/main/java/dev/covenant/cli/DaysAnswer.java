package dev.covenant.cli;

import dev.covenant.measure.Authority;
import dev.covenant.measure.Computation;
import dev.covenant.measure.ComputationReading;
import dev.covenant.measure.ComputationRules;
import dev.covenant.measure.Parameter;
import dev.covenant.terms.GoverningLaw;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * What {@code covenant days} answers.
 *
 * @param computation what was asked
 * @param stated by the options
 * @param own what the contract states
 * @param law the governing law
 * @param rules all together
 * @param readings every result left open, the earliest first
 */
record DaysAnswer(
        Computation computation,
        ComputationRules stated,
        ComputationRules own,
        GoverningLaw law,
        ComputationRules rules,
        List<ComputationReading> readings) {

    /**
     * Where a parameter that matters comes from.
     *
     * @param parameter the parameter
     * @param value its value in words; empty where it is open
     * @param source who says so, or why nobody does
     * @param verified whether the contract or the user says it, or a source was read
     */
    record Origin(Parameter<?> parameter, Optional<String> value, String source, boolean verified) {}

    List<Origin> origins() {
        return computation.parameters().stream().map(this::origin).toList();
    }

    /** Days between the earliest result and the latest. */
    long spread() {
        return ChronoUnit.DAYS.between(
                readings.get(0).computed().day(),
                readings.get(readings.size() - 1).computed().day());
    }

    private Origin origin(Parameter<?> parameter) {
        if (stated.words(parameter).isPresent()) {
            return new Origin(parameter, stated.words(parameter), "as asked", true);
        }
        if (own.words(parameter).isPresent()) {
            return new Origin(parameter, own.words(parameter), "the contract", true);
        }
        var authority = law.preset().authorities().stream()
                .filter(each -> each.parameter().equals(parameter))
                .findFirst();
        return new Origin(
                parameter,
                rules.words(parameter),
                authority.map(Authority::source).orElse("nobody says"),
                authority.map(Authority::verified).orElse(false));
    }
}
