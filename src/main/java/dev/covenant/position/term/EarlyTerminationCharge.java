package dev.covenant.position.term;

import dev.covenant.finding.Amount;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.terms.EarlyTerminationFee;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import dev.covenant.terms.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What leaving early costs beside the fees until then (DOMAIN 1.3): the sum over the contract months left of rate times
 * fee. Each contract month is rounded to the currency's smallest unit, halves to even, and the charge is the sum of the
 * months. Whether it is a penalty, and what must be taken off because the other side saves it, is left to a person.
 *
 * @param clause the clause it rests on
 * @param owedBy the side that leaves
 * @param lastDay the last day in force
 * @param month the contract month of that day; 0 before month 1
 * @param monthsFees the part that comes of the months left; empty where no fee of them is known
 * @param clawback what was waived at the start and is owed after all
 * @param total of both; empty where nothing is known
 * @param undisclosed months left out because their fee is not known, which is not zero
 * @param workings a line for each run of months with one rate and one fee
 * @param forPeople what the computation does not decide
 */
public record EarlyTerminationCharge(
        EarlyTerminationFee clause,
        Side owedBy,
        LocalDate lastDay,
        int month,
        Optional<Money> monthsFees,
        List<Money> clawback,
        Optional<Money> total,
        List<YearMonth> undisclosed,
        List<String> workings,
        List<String> forPeople) {

    private static final List<String> LEFT = List.of(
            "Whether so much can be asked, or is a penalty that no court enforces, is not decided here.",
            "What the other side saves or earns elsewhere is not taken off.");

    /**
     * The charge where a side ends the contract for convenience.
     *
     * @param terms the contract's timeline; the clause is the one in force at {@code asOf}, each fee that of its month
     * @param asOf the moment at which the terms are read
     * @param giver the side that leaves
     * @param lastDay the last day in force
     * @return empty where the contract has no such clause, the side does not owe it, or the term is over by then anyway
     */
    public static Optional<EarlyTerminationCharge> at(
            ResolvedTerms terms, Instant asOf, Side giver, LocalDate lastDay) {
        var contract = terms.at(asOf);
        var term = contract.clause(Term.class);
        return contract.clause(EarlyTerminationFee.class)
                .filter(clause -> clause.owedBy().contains(giver))
                .flatMap(clause -> term.filter(t -> lastDay.isBefore(t.lastDay()))
                        .map(t -> new MonthsLeft(terms, clause, t, lastDay))
                        .map(left -> of(left, giver)));
    }

    /**
     * The charge as an amount.
     *
     * @return a charge owed by the side that leaves; empty where nothing is known of it
     */
    public Optional<Amount> amount() {
        return total.map(money -> new Amount(Amount.Kind.CHARGE, owedBy, money));
    }

    private static EarlyTerminationCharge of(MonthsLeft left, Side giver) {
        var clause = left.clause();
        var workings = new ArrayList<String>();
        workings.add(InWords.date(left.lastDay()) + " lies "
                + (left.month() == 0 ? "before contract month 1" : "in contract month " + left.month()) + " of "
                + left.months().of(left.term().lastDay()) + ".");
        var sum = left.sum(workings);
        var clawback = new ArrayList<Money>();
        for (EarlyTerminationFee.Clawback back : clause.clawback()) {
            left.clawback(back, workings).ifPresent(clawback::add);
        }
        var total = Stream.concat(sum.stream(), clawback.stream()).reduce(Money::plus);
        clause.waiver().ifPresent(waiver -> workings.add(words(waiver)));
        return new EarlyTerminationCharge(
                clause,
                giver,
                left.lastDay(),
                left.month(),
                sum,
                List.copyOf(clawback),
                total,
                List.copyOf(left.undisclosed()),
                List.copyOf(workings),
                LEFT);
    }

    private static String words(EarlyTerminationFee.Waiver waiver) {
        return "It falls away if a new order of at least " + waiver.months() + " months"
                + (waiver.higherFee() ? " at a higher monthly fee" : "") + " is signed within " + waiver.withinDays()
                + " days of the notice.";
    }
}
