package dev.covenant.language;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a value and what is said of it: "the energy drawn is more than 95 % of the allowance". */
final class ComparisonReader {

    /** What people write for a comparator, and which one it is; the vague ones have no right side. */
    private static final Map<String, String> OTHER_WORDS = otherWords();

    private final Tokens tokens;
    private final PhraseReader phrases;
    private final OperandReader operands;

    ComparisonReader(Tokens tokens, PhraseReader phrases) {
        this.tokens = tokens;
        this.phrases = phrases;
        this.operands = new OperandReader(tokens, phrases);
    }

    /** A comparison that begins with "the" or "its", or "it is" with a yes-or-no phrase. */
    Condition comparison(Scope scope) {
        if (tokens.accept("it")) {
            return flag(scope);
        }
        if (!tokens.accept("the") && !tokens.accept("its")) {
            throw new Misread(
                    tokens.peek(),
                    "A condition cannot begin with " + tokens.peek().shown() + ".",
                    "Begin with \"the ...\", \"there is a ...\", \"there is no ...\", \"the number of ...\" or \"it is ...\".");
        }
        return said(phrases.read(scope), scope);
    }

    /** After "whose": a phrase of the thing just named. */
    Condition whose(Scope scope) {
        var at = tokens.peek();
        var read = phrases.read(scope);
        if (read.level() != scope.level()) {
            throw new Misread(
                    at,
                    "A " + scope.innermost().words() + " has no \""
                            + read.phrase().words() + "\".",
                    PhraseReader.known(scope.innermost()) + " For another thing write: for which the ...");
        }
        return said(read, scope);
    }

    /** After "it" or "that": "is", "is not", "has" or "does not have", and a yes-or-no phrase. */
    Condition flag(Scope scope) {
        boolean no = tokens.accept("is not") || tokens.accept("are not") || tokens.accept("does not have");
        if (!no && !tokens.accept("is") && !tokens.accept("are") && !tokens.accept("has")) {
            throw new Misread(
                    tokens.peek(),
                    "After \"it\" or \"that\" comes \"is\", \"is not\", \"has\" or \"does not have\".",
                    "Write for example: it is complete");
        }
        boolean yes = !no;
        var at = tokens.peek();
        var read = phrases.read(scope);
        if (read.phrase().sort() != Sort.YES_NO) {
            throw new Misread(
                    at,
                    "\"" + read.phrase().words() + "\" is "
                            + read.phrase().sort().words() + ", not yes or no.",
                    "Compare it: the " + read.phrase().words() + " is ...");
        }
        if (read.level() != scope.level()) {
            throw new Misread(
                    at,
                    "A " + scope.innermost().words() + " has no \""
                            + read.phrase().words() + "\".",
                    "Write: the " + read.phrase().words() + " of the "
                            + read.noun().words() + " is yes");
        }
        return new Condition.Compares(read, Relation.IS, new Operand.Literal(Sort.YES_NO, yes, yes ? "yes" : "no"));
    }

    /** "is more than" and its like, without a value; for counts. */
    Relation ordering() {
        var at = tokens.peek();
        var relation = relation(Sort.NUMBER);
        if (relation.isEmpty() || relation.get().temporal()) {
            throw new Misread(at, "A number is compared here, not " + at.shown() + ".", comparators(Sort.NUMBER));
        }
        return relation.get();
    }

    private Condition said(Operand.Read left, Scope scope) {
        if (tokens.accept("has passed")) {
            return timed(left, new Timing.Passed(true));
        }
        if (tokens.accept("has not passed")) {
            return timed(left, new Timing.Passed(false));
        }
        if (tokens.accept("is within the last")) {
            return timed(left, new Timing.WithinTheLast(reach(left)));
        }
        if (tokens.accept("is within")) {
            return timed(left, new Timing.Within(reach(left)));
        }
        if (tokens.accept("is one of")) {
            return oneOf(left, true);
        }
        if (tokens.accept("is none of")) {
            return oneOf(left, false);
        }
        var present = present(left);
        if (present.isPresent()) {
            return present.get();
        }
        var at = tokens.peek();
        refuseOtherWords(left);
        var relation = relation(left.sort());
        if (relation.isEmpty()) {
            throw new Misread(
                    at,
                    "After \"the " + left.phrase().words() + "\" comes what is said of it, not " + at.shown() + ".",
                    comparators(left.sort()));
        }
        return compared(left, relation.get(), at, scope);
    }

    private Condition compared(Operand.Read left, Relation relation, Token at, Scope scope) {
        if (!fits(relation, left.sort())) {
            throw new Misread(
                    at,
                    "\"" + relation.words() + "\" does not fit the "
                            + left.phrase().words() + ", which is "
                            + left.sort().words() + ".",
                    comparators(left.sort()));
        }
        var start = tokens.peek();
        var right = operands.value(left, scope);
        SortCheck.comparable(left, relation, right, start);
        return new Condition.Compares(left, relation, right);
    }

    private static boolean fits(Relation relation, Sort sort) {
        if (relation == Relation.IS || relation == Relation.IS_NOT) {
            return sort.ordered() || sort == Sort.YES_NO || sort == Sort.CHOICE || sort == Sort.TEXT;
        }
        return relation.temporal() ? sort.temporal() : sort.ordered();
    }

    private Condition timed(Operand.Read left, Timing timing) {
        if (!left.sort().temporal()) {
            throw new Misread(
                    tokens.peek(),
                    "Only a day or a moment can pass; the " + left.phrase().words() + " is "
                            + left.sort().words() + ".",
                    comparators(left.sort()));
        }
        return new Condition.Timed(left, timing);
    }

    private Timing.Reach reach(Operand.Read left) {
        var at = tokens.peek();
        var reach = LiteralReader.reach(tokens);
        if (left.sort() == Sort.DATE && !reach.inDays()) {
            throw new Misread(
                    at,
                    "The " + left.phrase().words() + " is a day and has no hours.",
                    "Count in days: within 30 days.");
        }
        return reach;
    }

    private Condition oneOf(Operand.Read left, boolean in) {
        if (left.sort() != Sort.CHOICE && left.sort() != Sort.TEXT && left.sort() != Sort.NUMBER) {
            throw new Misread(
                    tokens.peek(),
                    "\"is one of\" does not fit the " + left.phrase().words() + ", which is "
                            + left.sort().words() + ".",
                    comparators(left.sort()));
        }
        var choices = new ArrayList<Operand.Literal>();
        do {
            choices.add(operands.literal(left));
            // the last comma or "or" before something that is no further choice belongs to the sentence
        } while (tokens.accept(Token.Kind.COMMA) || operands.orChoice(left));
        return new Condition.OneOf(left, in, List.copyOf(choices));
    }

    private Optional<Condition> present(Operand.Read left) {
        for (var kind : Condition.Present.Kind.values()) {
            if (!kind.fits(left.phrase())) {
                continue;
            }
            if (tokens.accept("is " + kind.words())) {
                return Optional.of(new Condition.Present(left, kind, true));
            }
            if (tokens.accept("is not " + kind.words())) {
                return Optional.of(new Condition.Present(left, kind, false));
            }
        }
        return Optional.empty();
    }

    /** The longest comparator that comes next; of a choice only "is" and "is not", since its words may be anything. */
    private Optional<Relation> relation(Sort sort) {
        var best = Optional.<Relation>empty();
        for (Relation relation : Relation.values()) {
            if (sort == Sort.CHOICE && relation != Relation.IS && relation != Relation.IS_NOT) {
                continue;
            }
            boolean longer = best.isEmpty()
                    || relation.words().length() > best.get().words().length();
            if (longer && tokens.sees(relation.words())) {
                best = Optional.of(relation);
            }
        }
        best.ifPresent(relation -> tokens.accept(relation.words()));
        return best;
    }

    /** Refuses words that people use for a comparator, and names the comparator. */
    private void refuseOtherWords(Operand.Read left) {
        if (left.sort() == Sort.CHOICE || left.sort() == Sort.TEXT) {
            return;
        }
        OTHER_WORDS.forEach((words, meant) -> {
            if (tokens.sees(words) || tokens.sees("is " + words)) {
                throw new Misread(
                        tokens.peek(), "\"" + words + "\" is not said in rules.", "Did you mean \"" + meant + "\"?");
            }
        });
    }

    private static String comparators(Sort sort) {
        if (sort.ordered()) {
            return "Write: is more than, is at least, is less than, is at most, is, is not.";
        }
        if (sort.temporal()) {
            return "Write: is before, is after, is on or before, is on or after, is on, has passed, has not passed,"
                    + " is within 30 days, is within the last 30 days.";
        }
        return switch (sort) {
            case YES_NO -> "Write: is yes, is no.";
            case CHOICE, TEXT -> "Write: is, is not, is one of, is none of.";
            case LIST -> "Write: is empty, is not empty.";
            default -> "It can be printed in a message, not compared.";
        };
    }

    private static Map<String, String> otherWords() {
        var words = new LinkedHashMap<String, String>();
        words.put("greater than or equal to", "is at least");
        words.put("less than or equal to", "is at most");
        words.put("greater than", "is more than");
        words.put("larger than", "is more than");
        words.put("higher than", "is more than");
        words.put("exceeds", "is more than");
        words.put("exceed", "is more than");
        words.put("above", "is more than");
        words.put("over", "is more than");
        words.put("smaller than", "is less than");
        words.put("fewer than", "is less than");
        words.put("lower than", "is less than");
        words.put("below", "is less than");
        words.put("under", "is less than");
        words.put("no more than", "is at most");
        words.put("not more than", "is at most");
        words.put("up to", "is at most");
        words.put("no less than", "is at least");
        words.put("not less than", "is at least");
        words.put("equal to", "is");
        words.put("equals", "is");
        words.put("between", "is at least ... and ... is at most");
        words.put("earlier than", "is before");
        words.put("later than", "is after");
        words.put("by", "is on or before");
        words.put("until", "is on or before");
        return Collections.unmodifiableMap(words);
    }
}
