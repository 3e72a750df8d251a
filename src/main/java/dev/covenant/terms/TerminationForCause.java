package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The right to end the contract for a breach that was not cured in time (DOMAIN 1.8): notice of the breach, a time for
 * its cure by sort of breach, and a second notice.
 *
 * @param text identity and words
 * @param who the sides that may end it so
 * @param cures times for cure; at least one, none twice for one sort of breach or one clause
 * @param repeatWithin a further breach of the same clause within this time of a noticed one has no cure; empty: it has
 * @param exerciseWithin how long the right stays open, from the end of the cure; empty: the clause names no end
 * @param endsAfter how long after receipt of the second notice the contract ends; empty: with its receipt
 * @param rolls where the last day of a cure, or for the second notice, moves; who plans does not rely on it
 */
public record TerminationForCause(
        ClauseText text,
        Set<Side> who,
        List<Cure> cures,
        Optional<CountedPeriod> repeatWithin,
        Optional<CountedPeriod> exerciseWithin,
        Optional<CountedPeriod> endsAfter,
        Rolls rolls)
        implements Clause {

    /**
     * A time for cure, counted from receipt of the notice of breach.
     *
     * @param sort for breaches of this sort; empty: for breaches of one clause
     * @param clause for breaches of the clause of this id; empty: for breaches of one sort
     * @param period how long
     * @param extendedTo how long at most, from the same receipt, while cure is pursued with diligence; empty: no longer
     */
    public record Cure(
            Optional<BreachClass> sort,
            Optional<String> clause,
            CountedPeriod period,
            Optional<CountedPeriod> extendedTo) {}

    /**
     * The time for cure of a breach: its clause's own, else its sort's; a failure to pay counts as monetary where the
     * contract has no time of its own for it, and a monetary breach as any other.
     *
     * @param sort of breach
     * @param clause the id of the clause broken
     * @return empty where the contract gives none
     */
    public Optional<Cure> cureOf(BreachClass sort, String clause) {
        var own = cures.stream()
                .filter(cure -> cure.clause().filter(clause::equals).isPresent())
                .findFirst();
        var falls = switch (sort) {
            case PAYMENT -> List.of(BreachClass.PAYMENT, BreachClass.MONETARY, BreachClass.NON_MONETARY);
            case MONETARY -> List.of(BreachClass.MONETARY, BreachClass.NON_MONETARY);
            case NON_MONETARY -> List.of(BreachClass.NON_MONETARY);
        };
        return own.or(() -> falls.stream()
                .flatMap(each -> cures.stream()
                        .filter(cure -> cure.sort().filter(each::equals).isPresent()))
                .findFirst());
    }
}
