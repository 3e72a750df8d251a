package dev.covenant.measure;

import java.util.List;

/**
 * A value as well as it is known: exactly, between two bounds, or not at all. Rules compare both ends, so that a
 * comparison is surely true, possibly true, or neither; nothing is ever null.
 *
 * @param <T> what is known
 */
public sealed interface Possible<T extends Comparable<? super T>> {

    /**
     * Known exactly.
     *
     * @param value the value
     * @param <T> its type
     */
    record Known<T extends Comparable<? super T>>(T value) implements Possible<T> {}

    /**
     * Known to lie between two values, both included.
     *
     * @param atLeast the least it can be
     * @param atMost the most it can be
     * @param missing what is missing to know it, each a phrase such as {@code 6 implausible readings on 22 Oct 2014}
     * @param <T> its type
     */
    record Between<T extends Comparable<? super T>>(T atLeast, T atMost, List<String> missing) implements Possible<T> {}

    /**
     * Not known at all.
     *
     * @param missing what is missing to know it
     * @param <T> its type
     */
    record Unknown<T extends Comparable<? super T>>(List<String> missing) implements Possible<T> {}

    /**
     * A value known exactly.
     *
     * @param value the value
     * @param <T> its type
     * @return it
     */
    static <T extends Comparable<? super T>> Possible<T> known(T value) {
        return new Known<>(value);
    }

    /**
     * A value between two bounds, both included; known where they are equal.
     *
     * @param atLeast the least it can be
     * @param atMost the most it can be
     * @param missing what is missing to know it
     * @param <T> its type
     * @return it
     */
    static <T extends Comparable<? super T>> Possible<T> between(T atLeast, T atMost, List<String> missing) {
        return atLeast.compareTo(atMost) == 0 ? new Known<>(atLeast) : new Between<>(atLeast, atMost, missing);
    }

    /**
     * A value not known at all.
     *
     * @param missing what is missing to know it
     * @param <T> its type
     * @return it
     */
    static <T extends Comparable<? super T>> Possible<T> unknown(String missing) {
        return new Unknown<>(List.of(missing));
    }

    /**
     * What is missing to know it.
     *
     * @return phrases; empty where it is known
     */
    default List<String> missing() {
        if (this instanceof Between<T> between) {
            return between.missing;
        }
        return this instanceof Unknown<T> unknown ? unknown.missing : List.of();
    }
}
