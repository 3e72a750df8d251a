package dev.covenant.language;

import dev.covenant.terms.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads conditions: and, or, brackets, existence, absence, counts; comparisons are read by {@link ComparisonReader}. */
final class ConditionReader {

    /** Brackets and named things inside one another. */
    static final int DEEPEST = 8;

    /** What may follow "that". */
    private static final Set<String> FLAGS = Set.of("is", "are", "has", "does");

    /** Things named inside one another. */
    static final int MOST_LEVELS = 4;

    private final String file;
    private final List<Problem> problems;
    private final Tokens tokens;
    private final PhraseReader phrases;
    private final ComparisonReader comparisons;

    ConditionReader(String file, List<Problem> problems, Vocabulary vocabulary, Tokens tokens) {
        this.file = file;
        this.problems = problems;
        this.tokens = tokens;
        this.phrases = new PhraseReader(vocabulary, tokens);
        this.comparisons = new ComparisonReader(tokens, phrases);
    }

    /** A whole section: everything up to the end must be read. */
    Condition section(Scope scope) {
        var condition = list(scope, 0);
        while (!tokens.done()) {
            var stray = tokens.peek();
            var cure = stray.kind() == Token.Kind.CLOSE
                    ? "Take the bracket out, or open one before."
                    : "Join conditions with \"and\" or \"or\".";
            problems.add(
                    new Misread(stray, "A sentence cannot go on with " + stray.shown() + " here.", cure).problem(file));
            tokens.next();
            skip();
            if (!tokens.done() && tokens.peek().kind() != Token.Kind.CLOSE) {
                tokens.next();
                list(scope, 0);
            }
        }
        return condition;
    }

    private Condition list(Scope scope, int depth) {
        var parts = new ArrayList<Condition>();
        parts.add(oneOrReported(scope, depth));
        var joint = Optional.<Token>empty();
        while (tokens.sees("and") || tokens.sees("or")) {
            var token = tokens.next();
            mixed(joint, token);
            joint = joint.or(() -> Optional.of(token));
            parts.add(oneOrReported(scope, depth));
        }
        return joined(parts, joint);
    }

    private void mixed(Optional<Token> joint, Token token) {
        if (joint.isPresent() && !joint.get().is(token.lower())) {
            problems.add(new Problem(
                    file,
                    token.line(),
                    token.column(),
                    "\"and\" and \"or\" stand side by side, so it is open what belongs together.",
                    "Put what belongs together in brackets: a and (b or c)."));
        }
    }

    private static Condition joined(List<Condition> parts, Optional<Token> joint) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        return joint.orElseThrow().is("and")
                ? new Condition.All(List.copyOf(parts))
                : new Condition.Any(List.copyOf(parts));
    }

    /** One condition; where it cannot be read, that is reported and reading goes on at the next joint. */
    private Condition oneOrReported(Scope scope, int depth) {
        try {
            return one(scope, depth);
        } catch (Misread misread) {
            problems.add(misread.problem(file));
            skip();
            return Condition.ALWAYS;
        }
    }

    private Condition one(Scope scope, int depth) {
        var start = tokens.peek();
        if (depth > DEEPEST) {
            throw new Misread(
                    start,
                    "Conditions stand more than " + DEEPEST + " deep in one another.",
                    "Give a part a name of its own with \"Definition:\", and except or split it.");
        }
        if (tokens.accept(Token.Kind.OPEN)) {
            var inner = list(scope, depth + 1);
            if (!tokens.accept(Token.Kind.CLOSE)) {
                throw new Misread(start, "The bracket that opens here is never closed.", "Close it with \")\".");
            }
            return inner;
        }
        if (tokens.accept("it is not so that")) {
            return new Condition.Not(one(scope, depth + 1));
        }
        if (tokens.accept("there is") || tokens.accept("there are")) {
            return existence(scope, depth);
        }
        if (tokens.sees("the number of") && !isPhrase(scope)) {
            return count(scope, depth);
        }
        return comparisons.comparison(scope);
    }

    private boolean isPhrase(Scope scope) {
        int mark = tokens.mark();
        tokens.next();
        boolean phrase = tokens.longest(14, scope::read).isPresent();
        tokens.reset(mark);
        return phrase;
    }

    private Condition existence(Scope scope, int depth) {
        boolean absent = tokens.accept("no") || tokens.accept("not a") || tokens.accept("not an");
        boolean other = tokens.accept("other");
        boolean another = !absent && tokens.accept("another");
        if (!absent && !another) {
            article();
        }
        var at = tokens.peek();
        var noun = phrases.noun();
        checkNested(scope, noun, at);
        var exists =
                new Condition.Exists(scope.level() + 1, noun, another || other, whose(scope.with(noun), depth + 1));
        return absent ? new Condition.Not(exists) : exists;
    }

    private void article() {
        if (!tokens.accept("a") && !tokens.accept("an")) {
            throw new Misread(
                    tokens.peek(),
                    "After \"there is\" comes \"a\", \"an\", \"no\" or \"another\", not "
                            + tokens.peek().shown() + ".",
                    "Write for example: there is a notice whose ...");
        }
    }

    private Condition count(Scope scope, int depth) {
        tokens.accept("the number of");
        var at = tokens.peek();
        var noun = phrases.noun();
        checkNested(scope, noun, at);
        var whose = whose(scope.with(noun), depth + 1);
        checkCounted(whose, at);
        var relation = comparisons.ordering();
        return new Condition.Count(scope.level() + 1, noun, whose, relation, LiteralReader.whole(tokens));
    }

    /** The engine counts things by what is named of them directly, and by what is there or not there for them. */
    private static void checkCounted(Condition whose, Token at) {
        var parts = whose instanceof Condition.All all ? all.parts() : List.of(whose);
        for (Condition part : parts) {
            var plain = part instanceof Condition.Not not ? not.part() : part;
            boolean simple = plain instanceof Condition.Exists exists && Leaves.namesNothing(exists.whose());
            if (!simple && !Leaves.namesNothing(part)) {
                throw new Misread(
                        at,
                        "What is counted here depends on things that depend on further things.",
                        "Say of each counted thing what is there or not there for it, joined by \"and\"; or let the facts"
                                + " tell more.");
            }
        }
    }

    private static void checkNested(Scope scope, Noun noun, Token at) {
        if (scope.nouns().size() >= MOST_LEVELS) {
            throw new Misread(
                    at,
                    "More than " + (MOST_LEVELS - 1) + " things are named inside one another.",
                    "Let the facts tell more, or split the rule.");
        }
        if (scope.nouns().subList(1, scope.nouns().size()).contains(noun)) {
            throw new Misread(
                    at,
                    "A " + noun.words() + " is named inside another one, so \"the " + noun.words()
                            + "\" would mean both.",
                    "Name each kind of thing once.");
        }
    }

    /** What must hold of a thing just named; it goes on as long as the joint is followed by whose, that is, for which. */
    private Condition whose(Scope scope, int depth) {
        if (!startsWhose(0)) {
            return Condition.ALWAYS;
        }
        var parts = new ArrayList<Condition>();
        parts.add(whosePart(scope, depth));
        var joint = Optional.<Token>empty();
        while ((tokens.sees("and") || tokens.sees("or")) && startsWhose(1)) {
            var token = tokens.next();
            mixed(joint, token);
            joint = joint.or(() -> Optional.of(token));
            parts.add(whosePart(scope, depth));
        }
        return joined(parts, joint);
    }

    private boolean startsWhose(int ahead) {
        var next = tokens.peek(ahead);
        var after = tokens.peek(ahead + 1);
        return next.is("whose")
                || (next.is("that") && FLAGS.contains(after.lower()))
                || (next.is("for") && after.is("which"));
    }

    private Condition whosePart(Scope scope, int depth) {
        try {
            if (tokens.accept("whose")) {
                return comparisons.whose(scope);
            }
            if (tokens.accept("for which")) {
                return one(scope, depth);
            }
            tokens.next();
            return comparisons.flag(scope);
        } catch (Misread misread) {
            problems.add(misread.problem(file));
            skip();
            return Condition.ALWAYS;
        }
    }

    /** To the next joint or closing bracket that is not inside brackets opened meanwhile. */
    private void skip() {
        int open = 0;
        while (!tokens.done()) {
            var token = tokens.peek();
            if (open == 0 && (token.is("and") || token.is("or") || token.kind() == Token.Kind.CLOSE)) {
                return;
            }
            open += token.kind() == Token.Kind.OPEN ? 1 : token.kind() == Token.Kind.CLOSE ? -1 : 0;
            tokens.next();
        }
    }
}
