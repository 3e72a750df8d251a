package dev.covenant.language;

import dev.covenant.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Finds nouns and phrases of the vocabulary in a sentence, and says what was probably meant where there are none. */
final class PhraseReader {

    /** No noun or phrase has more words. */
    private static final int MOST_WORDS = 14;

    private static final Set<String> STOPS =
            Set.of("is", "are", "has", "was", "and", "or", "whose", "of", "then", "contains", "exceeds");

    private final Vocabulary vocabulary;
    private final Tokens tokens;

    PhraseReader(Vocabulary vocabulary, Tokens tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
    }

    /** The noun that comes next, singular or plural. */
    Noun noun() {
        var start = tokens.peek();
        return tokens.longest(MOST_WORDS, vocabulary::noun).orElseThrow(() -> unknownNoun(start));
    }

    /** Whether the vocabulary's noun comes next. */
    Optional<Noun> tryNoun() {
        return tokens.longest(MOST_WORDS, vocabulary::noun);
    }

    /** The component that comes next, such as "energy drawn" or "exit day of the exit target"; article already read. */
    Operand.Read read(Scope scope) {
        var start = tokens.peek();
        return tryRead(scope).orElseThrow(() -> unknownPhrase(start, scope));
    }

    /** The same, or empty, and then nothing has been read. */
    Optional<Operand.Read> tryRead(Scope scope) {
        var found = tokens.longest(MOST_WORDS, scope::read);
        return found.map(read -> ofThing(read, scope));
    }

    private Operand.Read ofThing(Operand.Read read, Scope scope) {
        int mark = tokens.mark();
        if (!tokens.accept("of")) {
            return read;
        }
        boolean subject = tokens.accept("this");
        if (!subject && !tokens.accept("the")) {
            tokens.reset(mark);
            return read;
        }
        var at = tokens.peek();
        var noun = tryNoun();
        if (noun.isEmpty()) {
            throw unknownNoun(at);
        }
        var level = subject && scope.nouns().get(0).equals(noun.get()) ? Optional.of(0) : scope.levelOf(noun.get());
        if (level.isEmpty()) {
            throw new Misread(
                    at,
                    "No " + noun.get().words() + " has been named here.",
                    "Name it first: there is " + noun.get().article() + " "
                            + noun.get().words() + " whose ...");
        }
        return scope.read(read.phrase().words(), level.get())
                .orElseThrow(() -> new Misread(
                        at,
                        "A " + noun.get().words() + " has no \"" + read.phrase().words() + "\".",
                        known(noun.get())));
    }

    private Misread unknownNoun(Token start) {
        var written = written();
        var nouns = vocabulary.nouns().stream()
                .flatMap(noun -> List.of(noun.words(), noun.plural()).stream())
                .toList();
        var cure = Nearest.to(written, nouns)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElseGet(() -> "Rules can speak of: "
                        + String.join(
                                ", ",
                                vocabulary.nouns().stream().map(Noun::words).toList()) + ".");
        return new Misread(start, nothingCalled(written), cure);
    }

    private Misread unknownPhrase(Token start, Scope scope) {
        var written = written();
        var phrases = new TreeSet<String>();
        scope.nouns().forEach(noun -> noun.phrases().forEach(phrase -> phrases.add(phrase.words())));
        var near = Nearest.to(written, phrases);
        if (near.isEmpty()) {
            var elsewhere = vocabulary.nouns().stream()
                    .filter(noun -> noun.phrase(written).isPresent())
                    .findFirst();
            if (elsewhere.isPresent()) {
                var noun = elsewhere.get();
                return new Misread(
                        start,
                        "The " + written + " belongs to " + noun.article() + " " + noun.words()
                                + ", which has not been named here.",
                        "Name it first: there is " + noun.article() + " " + noun.words() + " whose " + written
                                + " ...");
            }
        }
        return new Misread(
                start,
                nothingCalled(written),
                near.map(words -> "Did you mean \"the " + words + "\"?").orElseGet(() -> known(scope.innermost())));
    }

    private static String nothingCalled(String written) {
        return written.isEmpty() ? "A name is missing here." : "Nothing is called \"" + written + "\".";
    }

    static String known(Noun noun) {
        return "Of each " + noun.words() + " can be said: "
                + String.join(", ", noun.phrases().stream().map(Phrase::words).toList()) + ".";
    }

    /** The words that were meant as a name: up to a verb, joint or mark. */
    private String written() {
        var words = new ArrayList<String>();
        for (int i = 0; i < MOST_WORDS; i++) {
            var token = tokens.peek(i);
            if (token.kind() != Token.Kind.WORD || STOPS.contains(token.lower())) {
                break;
            }
            words.add(token.lower());
        }
        return String.join(" ", words);
    }
}
