package dev.covenant.position.availability;

import dev.covenant.finding.Fact;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.position.capacity.CapacityShortfall;
import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.Contract;
import dev.covenant.terms.CreditClaims;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.ServiceReports;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Facts about credits, their claims and the reports on service. */
public final class CreditFacts {

    private final AsOf asOf;
    private final Contract contract;
    private final List<CreditMonth> months;
    private final List<ClaimSheet> claims;
    private final List<ReportSheet> reports;

    /**
     * The facts of a contract.
     *
     * @param terms the contract's timeline
     * @param state what is on record of it
     * @param asOf the moment judged
     * @param shortfalls of its capacity
     * @param excluded time that counts nowhere
     */
    public CreditFacts(
            ResolvedTerms terms, LedgerState state, AsOf asOf, List<CapacityShortfall> shortfalls, Stretches excluded) {
        this.asOf = asOf;
        this.contract = terms.at(asOf.effective());
        this.months = new CreditMonths(terms, state, asOf, shortfalls, excluded).all();
        this.claims = months.stream()
                .filter(CreditMonth::over)
                .flatMap(month -> contract.clause(CreditClaims.class).stream()
                        .map(clause -> new ClaimSheet(contract, clause, month, state, asOf)))
                .toList();
        this.reports = contract.clauses(ServiceReports.class).stream()
                .flatMap(clause -> monthsOver(Fees.of(terms, contract))
                        .map(month -> new ReportSheet(contract, clause, month, state, asOf)))
                .toList();
    }

    private Stream<YearMonth> monthsOver(Fees term) {
        var now = BillingMonth.of(asOf.effective(), contract.zone()).month();
        var last = YearMonth.from(term.last());
        return Stream.iterate(
                YearMonth.from(term.first()),
                month -> month.isBefore(now) && !month.isAfter(last),
                month -> month.plusMonths(1));
    }

    /**
     * The facts, the same for the same inputs.
     *
     * @return months, claims and reports, with the rights and duties they give
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>(months);
        claims.forEach(claim -> facts.addAll(claim.facts()));
        reports.forEach(report -> facts.addAll(report.facts()));
        return List.copyOf(facts);
    }

    /**
     * The moments at which a fact would read otherwise without any new event: a month's end, a last moment, and each
     * midnight while a claim can still be made.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        if (!contract.clauses(dev.covenant.terms.ServiceCredits.class).isEmpty() || !reports.isEmpty()) {
            moments.add(BillingMonth.of(asOf.effective(), contract.zone())
                    .interval()
                    .getEnd());
        }
        claims.forEach(claim -> moments.addAll(claim.nextMoments()));
        reports.forEach(report -> moments.addAll(report.nextMoments()));
        return moments;
    }
}
