package dev.covenant.measure;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How time is computed, as far as somebody has said it: a clause, a contract or its law. A parameter nobody has stated
 * is open, and no computation chooses silently.
 *
 * @param stated the parameters stated, each with a value of its type
 */
public record ComputationRules(Map<Parameter<?>, Object> stated) {
    /** Nobody has said anything. */
    public static final ComputationRules OPEN = new ComputationRules(Map.of());

    /** Keeps a copy, and refuses a value that is none of its parameter's. */
    public ComputationRules {
        stated = Map.copyOf(stated);
        stated.forEach(Parameter::cast);
    }

    /**
     * The value stated.
     *
     * @param parameter any
     * @param <T> the type of its value
     * @return empty where it is open
     */
    public <T> Optional<T> get(Parameter<T> parameter) {
        return Optional.ofNullable(stated.get(parameter)).map(parameter::cast);
    }

    /**
     * These rules with one parameter stated otherwise.
     *
     * @param parameter any
     * @param value its value
     * @param <T> the type of its value
     * @return the rules
     */
    public <T> ComputationRules with(Parameter<T> parameter, T value) {
        return plus(parameter, value);
    }

    /**
     * These rules with one parameter read from its words.
     *
     * @param parameter any
     * @param words such as {@code end-of-month}
     * @return the rules
     * @throws IllegalArgumentException for words that are none of its forms; the message says which are
     */
    public ComputationRules withWords(Parameter<?> parameter, String words) {
        var value = parameter
                .parse(words)
                .orElseThrow(() -> new IllegalArgumentException("`" + words + "` is no value of " + parameter.id()
                        + " (" + parameter.question() + "); write " + parameter.forms()));
        return plus(parameter, value);
    }

    /**
     * These rules, and where they are silent those of another: a clause's, then its contract's, then its law's.
     *
     * @param other what holds where these are silent
     * @return the rules together
     */
    public ComputationRules or(ComputationRules other) {
        var all = new HashMap<Parameter<?>, Object>(other.stated);
        all.putAll(stated);
        return new ComputationRules(all);
    }

    /**
     * The value stated, in words.
     *
     * @param parameter any
     * @return empty where it is open
     */
    public Optional<String> words(Parameter<?> parameter) {
        return Optional.ofNullable(stated.get(parameter)).map(parameter::word);
    }

    ComputationRules plus(Parameter<?> parameter, Object value) {
        var all = new HashMap<Parameter<?>, Object>(stated);
        all.put(parameter, value);
        return new ComputationRules(all);
    }
}
