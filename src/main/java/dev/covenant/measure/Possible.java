package dev.covenant.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

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
     * What follows from it by a function that never falls as its argument rises.
     *
     * @param rising such as rounding, or a share
     * @return as well known as this
     */
    default Possible<T> map(UnaryOperator<T> rising) {
        if (this instanceof Known<T> known) {
            return known(rising.apply(known.value));
        }
        return this instanceof Between<T> between
                ? between(rising.apply(between.atLeast), rising.apply(between.atMost), between.missing)
                : this;
    }

    /**
     * What follows from two by a function that never falls as either rises, such as a sum or the higher of both.
     *
     * @param a one
     * @param b another
     * @param rising never falls
     * @param <T> their type
     * @return known where both are or where doubt does not matter; unknown where either is
     */
    static <T extends Comparable<? super T>> Possible<T> combined(
            Possible<T> a, Possible<T> b, BinaryOperator<T> rising) {
        if (a instanceof Unknown<T> || b instanceof Unknown<T>) {
            var missing = new ArrayList<>(a.missing());
            missing.addAll(b.missing());
            return new Unknown<>(List.copyOf(missing));
        }
        var missing = new ArrayList<>(a.missing());
        b.missing().stream().filter(phrase -> !missing.contains(phrase)).forEach(missing::add);
        return between(rising.apply(least(a), least(b)), rising.apply(most(a), most(b)), List.copyOf(missing));
    }

    private static <T extends Comparable<? super T>> T least(Possible<T> value) {
        return value instanceof Between<T> between ? between.atLeast : ((Known<T>) value).value;
    }

    private static <T extends Comparable<? super T>> T most(Possible<T> value) {
        return value instanceof Between<T> between ? between.atMost : ((Known<T>) value).value;
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
