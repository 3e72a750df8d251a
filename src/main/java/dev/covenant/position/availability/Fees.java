package dev.covenant.position.availability;

import dev.covenant.measure.Money;
import dev.covenant.terms.Contract;
import dev.covenant.terms.MonthlyFee;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;

/**
 * The monthly fees of a contract, part months by their days.
 *
 * @param terms the timeline
 * @param first its first day
 * @param last its last day; far away where it has no term
 */
record Fees(ResolvedTerms terms, LocalDate first, LocalDate last) {

    private static final LocalDate NEVER = LocalDate.of(2199, 12, 31);

    static Fees of(ResolvedTerms terms, Contract contract) {
        var term = contract.clause(Term.class);
        return new Fees(
                terms,
                term.map(Term::firstDay).orElse(contract.agreed()),
                term.map(Term::lastDay).orElse(NEVER));
    }

    /** The fee of a month in which the contract is in force; empty where it is not known. */
    Optional<Money> in(YearMonth month) {
        return terms.on(month.atDay(1))
                .clause(MonthlyFee.class)
                .flatMap(clause -> clause.in(month))
                .map(fee -> inForce(month) == month.lengthOfMonth()
                        ? fee
                        : new Money(
                                fee.currency(),
                                fee.amount()
                                        .multiply(BigDecimal.valueOf(inForce(month)))
                                        .divide(BigDecimal.valueOf(month.lengthOfMonth()), MathContext.DECIMAL128)));
    }

    /** On how many days of a month the contract is in force. */
    int inForce(YearMonth month) {
        var from = first.isAfter(month.atDay(1)) ? first : month.atDay(1);
        var to = last.isBefore(month.atEndOfMonth()) ? last : month.atEndOfMonth();
        return to.isBefore(from) ? 0 : to.getDayOfMonth() - from.getDayOfMonth() + 1;
    }
}
