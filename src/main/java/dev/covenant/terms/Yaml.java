package dev.covenant.terms;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A node of a YAML file, with its place. */
sealed interface Yaml {

    /** Where it begins. */
    Place place();

    /** What sort of node it is, as sentences say it. */
    default String sort() {
        return this instanceof Entries ? "a group of entries" : this instanceof Items ? "a list" : "text";
    }

    /** A line and a column, both from 1. */
    record Place(int line, int column) {}

    /**
     * A single value. Its text is kept as written: 21.10 stays 21.10 and 17:00 is no number.
     *
     * @param text as written, without quotes
     * @param plain whether it stands without quotes
     * @param place where it begins
     */
    record Scalar(String text, boolean plain, Place place) implements Yaml {}

    /**
     * A list.
     *
     * @param items in order
     * @param place where it begins
     */
    record Items(List<Yaml> items, Place place) implements Yaml {}

    /**
     * Keys and values.
     *
     * @param byKey in the order of the file
     * @param place where it begins
     */
    record Entries(Map<String, Entry> byKey, Place place) implements Yaml {

        Optional<Entry> entry(String key) {
            return Optional.ofNullable(byKey.get(key));
        }
    }

    /**
     * A key's value.
     *
     * @param key where the key stands
     * @param value what it holds
     */
    record Entry(Place key, Yaml value) {}
}
