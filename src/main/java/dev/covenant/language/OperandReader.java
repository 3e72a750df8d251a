package dev.covenant.language;

import dev.covenant.terms.Nearest;
import java.math.BigDecimal;
import java.util.Optional;

/** Reads the right side of a comparison. */
final class OperandReader {

    private final Tokens tokens;
    private final PhraseReader phrases;

    OperandReader(Tokens tokens, PhraseReader phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
    }

    /** A named value, a written one, or a percentage of a named one. */
    Operand value(Operand.Read left, Scope scope) {
        if (left.sort() == Sort.CHOICE) {
            return choiceOrNamed(left, scope);
        }
        if (tokens.accept("the") || tokens.accept("its")) {
            return phrases.read(scope);
        }
        tokens.accept("exactly");
        var literal = LiteralReader.read(tokens);
        if (left.sort() == Sort.DECIMAL && literal.value() instanceof Long whole) {
            return new Operand.Literal(Sort.DECIMAL, BigDecimal.valueOf(whole), literal.text());
        }
        if (literal.sort() == Sort.PERCENT && tokens.accept("of")) {
            if (!tokens.accept("the") && !tokens.accept("its")) {
                throw new Misread(
                        tokens.peek(),
                        "A percentage is taken of something named.",
                        "Write \"of the\" and a name after the percentage.");
            }
            return new Operand.Share((BigDecimal) literal.value(), phrases.read(scope));
        }
        return literal;
    }

    /** A written value of the left side's sort. */
    Operand.Literal literal(Operand.Read left) {
        if (left.sort() == Sort.CHOICE) {
            return choice(left).orElseThrow(() -> unknownChoice(left));
        }
        var at = tokens.peek();
        var literal = LiteralReader.read(tokens);
        SortCheck.comparable(left, Relation.IS, literal, at);
        return literal;
    }

    /** Whether "or" and a further choice come next; then "or" is read. */
    boolean orChoice(Operand.Read left) {
        int mark = tokens.mark();
        if (!tokens.accept("or")) {
            return false;
        }
        int after = tokens.mark();
        boolean further = left.sort() == Sort.CHOICE
                ? choice(left).isPresent()
                : tokens.peek().kind() == Token.Kind.QUOTED || tokens.peek().startsWithDigit();
        tokens.reset(further ? after : mark);
        return further;
    }

    private Operand choiceOrNamed(Operand.Read left, Scope scope) {
        var choice = choice(left);
        if (choice.isPresent()) {
            return choice.get();
        }
        int mark = tokens.mark();
        if (tokens.accept("the") || tokens.accept("its")) {
            var named = phrases.tryRead(scope);
            if (named.isPresent()) {
                return named.get();
            }
            tokens.reset(mark);
        }
        throw unknownChoice(left);
    }

    private Optional<Operand.Literal> choice(Operand.Read left) {
        int mark = tokens.mark();
        tokens.accept("the");
        var found = tokens.longest(
                8,
                words -> left.phrase().choices().stream()
                        .filter(choice -> choice.words().equals(words))
                        .findFirst());
        if (found.isEmpty()) {
            tokens.reset(mark);
        }
        return found.map(choice -> new Operand.Literal(Sort.CHOICE, choice.constant(), shown(choice)));
    }

    /** Parties have a capital and an article: the Customer. */
    private static String shown(Phrase.Choice choice) {
        var words = Printed.choice(choice.constant());
        return Character.isUpperCase(words.charAt(0)) ? "the " + words : words;
    }

    private Misread unknownChoice(Operand.Read left) {
        var words = left.phrase().choices().stream().map(Phrase.Choice::words).toList();
        var cure = Nearest.to(tokens.peek().lower(), words)
                .map(near -> "Did you mean \"" + near + "\"?")
                .orElse("It can be: " + String.join(", ", words) + ".");
        return new Misread(
                tokens.peek(),
                "The " + left.phrase().words() + " cannot be " + tokens.peek().shown() + ".",
                cure);
    }
}
