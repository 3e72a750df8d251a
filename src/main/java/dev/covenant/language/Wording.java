package dev.covenant.language;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Conditions in the canonical words of the language; what is written here reads back as the same tree. */
final class Wording {

    private final List<Noun> nouns;

    private Wording(List<Noun> nouns) {
        this.nouns = nouns;
    }

    static Wording of(Noun subject) {
        return new Wording(List.of(subject));
    }

    /** Inside things that are named by level. */
    static Wording of(List<Noun> nouns) {
        return new Wording(List.copyOf(nouns));
    }

    /** A condition as part of a sentence; groups stand in brackets. */
    String words(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().isEmpty() ? "always" : "(" + joined(all.parts(), " and ") + ")";
        }
        if (condition instanceof Condition.Any any) {
            return "(" + joined(any.parts(), " or ") + ")";
        }
        if (condition instanceof Condition.Not not) {
            return not.part() instanceof Condition.Exists exists && !exists.another()
                    ? "there is no " + thing(exists)
                    : not.part() instanceof Condition.Exists exists
                            ? "there is no other " + thing(exists)
                            : "it is not so that " + words(not.part());
        }
        if (condition instanceof Condition.Except except) {
            return "except where " + except.name() + " applies";
        }
        if (condition instanceof Condition.Exists exists) {
            var article = exists.another() ? "another" : exists.noun().article();
            return "there is " + article + " " + thing(exists);
        }
        if (condition instanceof Condition.Count count) {
            return "the number of " + count.noun().plural() + whose(count.noun(), count.whose()) + " "
                    + count.relation().words() + " " + count.number();
        }
        return leaf((Condition.Leaf) condition);
    }

    String joined(List<Condition> parts, String joint) {
        return parts.stream().map(this::words).collect(Collectors.joining(joint));
    }

    private String thing(Condition.Exists exists) {
        return exists.noun().words() + whose(exists.noun(), exists.whose());
    }

    private String whose(Noun noun, Condition whose) {
        var deeper = new ArrayList<>(nouns);
        deeper.add(noun);
        var inner = new Wording(List.copyOf(deeper));
        if (whose instanceof Condition.All all) {
            return all.parts().isEmpty()
                    ? ""
                    : " " + all.parts().stream().map(inner::whosePart).collect(Collectors.joining(" and "));
        }
        return whose instanceof Condition.Any any
                ? " " + any.parts().stream().map(inner::whosePart).collect(Collectors.joining(" or "))
                : " " + inner.whosePart(whose);
    }

    private String whosePart(Condition part) {
        if (part instanceof Condition.Leaf leaf && !(leaf instanceof Condition.InForce)) {
            var words = leaf(leaf);
            if (words.startsWith("it ")) {
                return "that " + words.substring("it ".length());
            }
            var first = Leaves.reads(leaf).get(0);
            if (first.level() == nouns.size() - 1) {
                return "whose " + words.substring("the ".length());
            }
        }
        // in brackets, since a "whose" that follows belongs to the thing named last
        boolean grouped = part instanceof Condition.All || part instanceof Condition.Any;
        return grouped ? "for which " + words(part) : "for which (" + words(part) + ")";
    }

    private String leaf(Condition.Leaf leaf) {
        if (leaf instanceof Condition.Compares compares) {
            return compares(compares);
        }
        if (leaf instanceof Condition.OneOf oneOf) {
            var choices = oneOf.choices().stream().map(Operand.Literal::text).toList();
            return operand(oneOf.left()) + (oneOf.in() ? " is one of " : " is none of ") + String.join(", ", choices);
        }
        if (leaf instanceof Condition.Timed timed) {
            return operand(timed.value()) + " " + timing(timed.timing());
        }
        if (leaf instanceof Condition.Present present) {
            return operand(present.value())
                    + (present.there() ? " is " : " is not ")
                    + present.kind().words();
        }
        var force = (Condition.InForce) leaf;
        return "the rule is in force from " + Dates.words(force.from())
                + force.until().map(day -> " until " + Dates.words(day)).orElse("");
    }

    private String compares(Condition.Compares compares) {
        boolean flag = compares.left() instanceof Operand.Read read
                && read.level() == nouns.size() - 1
                && read.sort() == Sort.YES_NO
                && compares.relation() == Relation.IS
                && compares.right() instanceof Operand.Literal;
        if (flag) {
            var yes = ((Operand.Literal) compares.right()).value().equals(true);
            var words = ((Operand.Read) compares.left()).phrase().words();
            boolean owned = words.startsWith("a ") || words.startsWith("an ");
            var verb = owned ? (yes ? "it has " : "it does not have ") : yes ? "it is " : "it is not ";
            return verb + words;
        }
        return operand(compares.left()) + " " + compares.relation().words() + " " + operand(compares.right());
    }

    private String operand(Operand operand) {
        if (operand instanceof Operand.Read read) {
            var words = "the " + read.phrase().words();
            if (read.level() == nouns.size() - 1) {
                return words;
            }
            return words
                    + (read.level() == 0 ? " of this " : " of the ")
                    + read.noun().words();
        }
        if (operand instanceof Operand.Share share) {
            return share.percent().toPlainString() + " % of " + operand(share.of());
        }
        return ((Operand.Literal) operand).text();
    }

    private static String timing(Timing timing) {
        if (timing instanceof Timing.Within within) {
            return "is within " + within.reach().words();
        }
        if (timing instanceof Timing.WithinTheLast last) {
            return "is within the last " + last.reach().words();
        }
        return ((Timing.Passed) timing).passed() ? "has passed" : "has not passed";
    }
}
