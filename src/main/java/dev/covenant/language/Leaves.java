package dev.covenant.language;

import dev.covenant.finding.Fact;
import dev.covenant.finding.Subject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What is known of conditions that read values of things already named, and name none themselves. */
public final class Leaves {

    private Leaves() {}

    /**
     * Whether a condition names no further thing, so that it can be judged from those already named.
     *
     * @param condition any
     * @return false where it contains an existence or a count
     */
    public static boolean namesNothing(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(Leaves::namesNothing);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(Leaves::namesNothing);
        }
        if (condition instanceof Condition.Not not) {
            return namesNothing(not.part());
        }
        return condition instanceof Condition.Except except
                ? namesNothing(except.part())
                : condition instanceof Condition.Leaf;
    }

    /**
     * Whether a condition that names nothing reads the same at every moment and in every zone.
     *
     * @param condition leaves, joined or negated
     * @return false where it compares with the moment judged, or reads a moment
     */
    public static boolean isTimeless(Condition condition) {
        if (condition instanceof Condition.All all) {
            return all.parts().stream().allMatch(Leaves::isTimeless);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream().allMatch(Leaves::isTimeless);
        }
        if (condition instanceof Condition.Not not) {
            return isTimeless(not.part());
        }
        return condition instanceof Condition.Leaf leaf
                && !(leaf instanceof Condition.Timed)
                && !(leaf instanceof Condition.InForce)
                && reads(leaf).stream().noneMatch(read -> read.sort() == Sort.MOMENT);
    }

    /**
     * Judges a condition that names nothing.
     *
     * @param condition leaves, joined or negated
     * @param bound the facts it may read, by level: 0 is the rule's subject
     * @param situation the moment judged
     * @return true, false or undetermined
     */
    public static Truth judge(Condition condition, List<? extends Fact> bound, Situation situation) {
        if (condition instanceof Condition.Leaf leaf) {
            return leaf(leaf, bound, situation);
        }
        if (condition instanceof Condition.Not not) {
            return judge(not.part(), bound, situation).not();
        }
        if (condition instanceof Condition.Except except) {
            return judge(except.part(), bound, situation).not();
        }
        var truth = condition instanceof Condition.All ? Truth.TRUE : Truth.FALSE;
        if (condition instanceof Condition.All all) {
            for (Condition part : all.parts()) {
                truth = truth.and(judge(part, bound, situation));
            }
            return truth;
        }
        for (Condition part : ((Condition.Any) condition).parts()) {
            truth = truth.or(judge(part, bound, situation));
        }
        return truth;
    }

    private static Truth leaf(Condition.Leaf leaf, List<? extends Fact> bound, Situation situation) {
        if (leaf instanceof Condition.Compares compares) {
            return Comparing.holds(
                    extent(compares.left(), bound, situation),
                    compares.relation(),
                    extent(compares.right(), bound, situation));
        }
        if (leaf instanceof Condition.OneOf oneOf) {
            return oneOf(oneOf, extent(oneOf.left(), bound, situation));
        }
        if (leaf instanceof Condition.Timed timed) {
            return Clockwork.holds(extent(timed.value(), bound, situation), timed.timing(), situation);
        }
        if (leaf instanceof Condition.Present present) {
            return present(present, bound, situation);
        }
        var day = ruleDay((Subject) bound.get(0), situation);
        var force = (Condition.InForce) leaf;
        boolean holds = !day.isBefore(force.from())
                && (force.until().isEmpty() || !day.isAfter(force.until().get()));
        return Truth.of(holds, holds);
    }

    /** The components a leaf reads, in order. */
    static List<Operand.Read> reads(Condition.Leaf leaf) {
        var reads = new ArrayList<Operand.Read>();
        if (leaf instanceof Condition.Compares compares) {
            collect(compares.left(), reads);
            collect(compares.right(), reads);
        } else if (leaf instanceof Condition.OneOf oneOf) {
            collect(oneOf.left(), reads);
        } else if (leaf instanceof Condition.Timed timed) {
            reads.add(timed.value());
        } else if (leaf instanceof Condition.Present present) {
            reads.add(present.value());
        }
        return reads;
    }

    /** The moments at which a leaf's answer flips by itself for the facts of its level. */
    static List<Instant> flips(Condition.Timed timed, Fact fact, Situation situation) {
        var extent = Extent.of(timed.value().phrase().read(fact), situation.zone());
        if (!extent.isRanged()) {
            return List.of();
        }
        var flips = new ArrayList<>(Clockwork.flips(extent.least(), timed.timing(), situation.zone()));
        flips.addAll(Clockwork.flips(extent.most(), timed.timing(), situation.zone()));
        return flips;
    }

    static Extent extent(Operand operand, List<? extends Fact> bound, Situation situation) {
        if (operand instanceof Operand.Read read) {
            return Extent.of(read.phrase().read(bound.get(read.level())), situation.zone());
        }
        if (operand instanceof Operand.Share share) {
            return extent(share.of(), bound, situation).share(share.percent());
        }
        return Extent.known(((Operand.Literal) operand).value());
    }

    private static Truth oneOf(Condition.OneOf oneOf, Extent left) {
        if (left.isAbsent()) {
            return Truth.FALSE;
        }
        var truth = Truth.FALSE;
        for (Operand.Literal choice : oneOf.choices()) {
            truth = truth.or(Comparing.holds(left, Relation.IS, Extent.known(choice.value())));
        }
        return oneOf.in() ? truth : truth.not();
    }

    private static Truth present(Condition.Present present, List<? extends Fact> bound, Situation situation) {
        var extent = extent(present.value(), bound, situation);
        boolean there = switch (present.kind()) {
            case GIVEN -> !extent.isAbsent();
            case KNOWN -> extent.isRanged() && extent.least().equals(extent.most());
            case EMPTY -> extent.isAbsent() || extent.least().equals(List.of());
        };
        return Truth.of(there == present.there(), there == present.there());
    }

    /** The day that decides whether a rule is in force: the first of the subject's period, else today. */
    private static LocalDate ruleDay(Subject subject, Situation situation) {
        return subject.period()
                .map(period -> period.from().atZone(period.zone()).toLocalDate())
                .orElseGet(situation::today);
    }

    private static void collect(Operand operand, List<Operand.Read> reads) {
        if (operand instanceof Operand.Read read) {
            reads.add(read);
        } else if (operand instanceof Operand.Share share) {
            collect(share.of(), reads);
        }
    }
}
