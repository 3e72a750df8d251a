package dev.covenant.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** What a rule asks, as a typed tree. */
public sealed interface Condition {

    /** Nothing asked; always met. */
    All ALWAYS = new All(List.of());

    /** A condition that reads values and contains no other. */
    sealed interface Leaf extends Condition {}

    /**
     * All of them.
     *
     * @param parts in order
     */
    record All(List<Condition> parts) implements Condition {}

    /**
     * At least one of them.
     *
     * @param parts in order
     */
    record Any(List<Condition> parts) implements Condition {}

    /**
     * The opposite.
     *
     * @param part of what
     */
    record Not(Condition part) implements Condition {}

    /**
     * An exception: another rule's conditions do not hold for the same subject.
     *
     * @param name the other rule's title
     * @param part its conditions, its own exceptions among them
     */
    record Except(String name, Condition part) implements Condition {}

    /**
     * There is at least one such thing.
     *
     * @param level the level at which it is bound
     * @param noun what
     * @param another whether the thing itself, the rule's subject, is left out
     * @param whose what must hold of it
     */
    record Exists(int level, Noun noun, boolean another, Condition whose) implements Condition {}

    /**
     * How many such things there are.
     *
     * @param level the level at which each is bound
     * @param noun what
     * @param whose what must hold of each that counts
     * @param relation how the count is compared
     * @param number with what, at least 0
     */
    record Count(int level, Noun noun, Condition whose, Relation relation, int number) implements Condition {}

    /**
     * Two values compared. Nothing can be compared with what is not given: then it is not met.
     *
     * @param left the one
     * @param relation how
     * @param right the other
     */
    record Compares(Operand left, Relation relation, Operand right) implements Leaf {}

    /**
     * A value is one of several.
     *
     * @param left the value
     * @param in false: it is none of them
     * @param choices at least one
     */
    record OneOf(Operand left, boolean in, List<Operand.Literal> choices) implements Leaf {}

    /**
     * A day or moment against the moment judged.
     *
     * @param value the day or moment
     * @param timing how it stands
     */
    record Timed(Operand.Read value, Timing timing) implements Leaf {}

    /**
     * Whether a value is there at all.
     *
     * @param value which
     * @param kind in which sense
     * @param there false: it is not
     */
    record Present(Operand.Read value, Kind kind, boolean there) implements Leaf {

        /** In which sense a value may be missing. */
        public enum Kind {
            /** An optional component that holds something. */
            GIVEN("given"),
            /** A value known exactly. */
            KNOWN("known"),
            /** A list without entries. */
            EMPTY("empty");

            private final String words;

            Kind(String words) {
                this.words = words;
            }

            /**
             * As rules write it.
             *
             * @return such as {@code given}
             */
            public String words() {
                return words;
            }

            /** Whether it can be asked of a phrase at all. */
            boolean fits(Phrase phrase) {
                return switch (this) {
                    case GIVEN -> phrase.optional();
                    case KNOWN -> phrase.doubtful();
                    case EMPTY -> phrase.sort() == Sort.LIST;
                };
            }
        }
    }

    /**
     * Whether the rule is in force for the subject: on the first day of its period, or today where it has none.
     *
     * @param from the first day
     * @param until the last day; empty: without end
     */
    record InForce(LocalDate from, Optional<LocalDate> until) implements Leaf {}
}
