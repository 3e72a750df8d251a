package dev.covenant.position.availability;

import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Outage;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.position.availability.CreditCaps.Capped;
import dev.covenant.position.capacity.CapacityShortfall;
import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.Contract;
import dev.covenant.terms.CreditShape.CapacityShort;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.ServiceCredits;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The months that earned a credit, under each clause on credits, capped. */
final class CreditMonths {

    private final Contract contract;
    private final LedgerState state;
    private final AsOf asOf;
    private final Fees fees;
    private final List<CapacityShortfall> shortfalls;
    private final Stretches excluded;

    CreditMonths(
            ResolvedTerms terms, LedgerState state, AsOf asOf, List<CapacityShortfall> shortfalls, Stretches excluded) {
        this.contract = terms.at(asOf.effective());
        this.state = state;
        this.asOf = asOf;
        this.fees = Fees.of(terms, contract);
        this.shortfalls = shortfalls;
        this.excluded = excluded;
    }

    /** In order of clause and month. */
    List<CreditMonth> all() {
        var all = new ArrayList<CreditMonth>();
        for (ServiceCredits clause : contract.clauses(ServiceCredits.class)) {
            all.addAll(under(clause));
        }
        return List.copyOf(all);
    }

    /** The uptime of each month that had downtime, by the first clause that goes by it; others were up throughout. */
    NavigableMap<YearMonth, Uptime> uptimes() {
        var uptimes = new TreeMap<YearMonth, Uptime>();
        contract.clauses(ServiceCredits.class).stream()
                .filter(clause -> !(clause.shape() instanceof CapacityShort))
                .findFirst()
                .ifPresent(clause -> accruals(clause)
                        .forEach((month, accrual) -> accrual.uptime().ifPresent(uptime -> uptimes.put(month, uptime))));
        return uptimes;
    }

    private NavigableMap<YearMonth, Accruals.Month> accruals(ServiceCredits clause) {
        var accruals = new Accruals(contract, fees);
        return clause.shape() instanceof CapacityShort
                ? accruals.ofShortfalls(shortfalls)
                : accruals.ofDowntime(
                        clause,
                        Downtime.of(clause, state.events(Outage.class, asOf.effective()), asOf.effective()),
                        excluded);
    }

    private List<CreditMonth> under(ServiceCredits clause) {
        var accruals = accruals(clause);
        var known = new TreeMap<YearMonth, Money>();
        accruals.forEach((month, accrual) -> known.put(month, accrual.money().orElseGet(this::nothing)));
        var caps = new CreditCaps(clause.caps(), fees::in, YearMonth.from(fees.first()), YearMonth.from(fees.last()));
        var facts = new ArrayList<CreditMonth>();
        caps.of(known).forEach((month, capped) -> {
            var accrual = accruals.getOrDefault(month, null);
            if (accrual != null
                    && (capped.accrued().amount().signum() > 0
                            || !accrual.doubts().isEmpty())) {
                facts.add(fact(clause, month, accrual, capped));
            }
        });
        return facts;
    }

    /** Nothing, in the currency of the fees. */
    private Money nothing() {
        return new Money(
                contract.clause(dev.covenant.terms.MonthlyFee.class).stream()
                        .flatMap(clause -> clause.steps().stream())
                        .flatMap(step -> step.fee().stream())
                        .map(Money::currency)
                        .findFirst()
                        .orElse("USD"),
                BigDecimal.ZERO);
    }

    private CreditMonth fact(ServiceCredits clause, YearMonth month, Accruals.Month accrual, Capped capped) {
        var span = new BillingMonth(month, contract.zone()).interval();
        var lines = new ArrayList<>(accrual.workings());
        lines.addAll(capped.workings());
        return new CreditMonth(
                clause.text(),
                month.toString(),
                new SubjectPeriod(span.getStart(), span.getEnd(), contract.zone()),
                contract.we() == Side.CUSTOMER,
                !span.getEnd().isAfter(asOf.effective()),
                accrual.uptime()
                        .map(uptime -> Possible.known(uptime.percent()))
                        .orElseGet(() -> Possible.unknown("uptime: the clause does not go by it")),
                accrued(accrual, capped),
                credit(accrual, capped),
                capped.credit().compareTo(capped.accrued()) < 0,
                orUnknown(capped.perMonth(), "a cap of the month: the clause has none"),
                orUnknown(capped.left(), "room under a cap: the clause has none"),
                List.copyOf(lines),
                accrual.evidence());
    }

    private static Possible<Money> orUnknown(Optional<Money> money, String missing) {
        return money.map(Possible::known).orElseGet(() -> Possible.unknown(missing));
    }

    private static Possible<Money> accrued(Accruals.Month accrual, Capped capped) {
        return accrual.doubts().isEmpty() ? Possible.known(capped.accrued()) : new Possible.Unknown<>(accrual.doubts());
    }

    /** What is missing can add no more than the caps leave. */
    private static Possible<Money> credit(Accruals.Month accrual, Capped capped) {
        if (!accrual.doubts().isEmpty()) {
            return capped.left()
                    .map(left ->
                            Possible.between(capped.credit(), capped.credit().plus(left), accrual.doubts()))
                    .orElseGet(() -> new Possible.Unknown<>(accrual.doubts()));
        }
        return capped.doubts().isEmpty()
                ? Possible.known(capped.credit())
                : Possible.between(capped.credit(), capped.accrued(), capped.doubts());
    }
}
