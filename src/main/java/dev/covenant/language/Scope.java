package dev.covenant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The things a condition may speak of: the rule's subject at level 0, then each thing named around the condition.
 *
 * @param nouns by level
 */
record Scope(List<Noun> nouns) {

    static Scope of(Noun subject) {
        return new Scope(List.of(subject));
    }

    Scope with(Noun noun) {
        var deeper = new ArrayList<>(nouns);
        deeper.add(noun);
        return new Scope(List.copyOf(deeper));
    }

    int level() {
        return nouns.size() - 1;
    }

    Noun innermost() {
        return nouns.get(level());
    }

    /** The innermost thing of which this can be said. */
    Optional<Operand.Read> read(String phrase) {
        for (int level = level(); level >= 0; level--) {
            var read = read(phrase, level);
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }

    Optional<Operand.Read> read(String phrase, int level) {
        var noun = nouns.get(level);
        return noun.phrase(phrase).map(found -> new Operand.Read(level, noun, found));
    }

    /** The innermost level of a noun. */
    Optional<Integer> levelOf(Noun noun) {
        int level = nouns.lastIndexOf(noun);
        return level < 0 ? Optional.empty() : Optional.of(level);
    }
}
