package dev.covenant.position;

import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.measure.BillingMonth;
import dev.covenant.terms.CapacityGuarantee;
import dev.covenant.terms.ChronicFailure;
import dev.covenant.terms.Contract;
import dev.covenant.terms.CreditClaims;
import dev.covenant.terms.DemandLimit;
import dev.covenant.terms.PercentileDemand;
import dev.covenant.terms.RatchetedDemand;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.ServiceCredits;
import dev.covenant.terms.UsageAllowance;
import dev.covenant.terms.WorkloadSplit;
import java.time.YearMonth;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * What events touch. A reading touches its months under each clause that uses its meter, and its source; any rare event
 * touches the whole contract, since notices, targets and rulings bear on one another.
 */
public final class Touched {

    private Touched() {}

    /**
     * The scope to judge after events.
     *
     * @param terms the contract's timeline
     * @param events of that contract
     * @return the clauses and subjects whose findings may change
     */
    public static Scope by(ResolvedTerms terms, Collection<? extends ContractEvent> events) {
        var pairs = new HashSet<Scope.Pair>();
        for (ContractEvent event : events) {
            if (!(event instanceof Reading reading)) {
                return Scope.ALL;
            }
            touch(terms, reading, pairs);
        }
        return Scope.of(pairs);
    }

    private static void touch(ResolvedTerms terms, Reading reading, Set<Scope.Pair> pairs) {
        var zone = terms.signed().zone();
        pairs.add(new Scope.Pair(Metering.CLAUSE.id(), reading.series().toString()));
        YearMonth last = BillingMonth.of(reading.to().minusNanos(1), zone).month();
        for (var month = BillingMonth.of(reading.from(), zone).month();
                !month.isAfter(last);
                month = month.plusMonths(1)) {
            pairs.add(new Scope.Pair(Metering.CLAUSE.id(), month + "/" + reading.series()));
            // the clauses as signed and as amended carry the same ids, and an id too many costs nothing
            clauses(terms.at(reading.from()), month, pairs);
        }
        runs(terms.at(reading.from()), reading, pairs);
    }

    /** A reading may lengthen a run that began long before it. */
    private static void runs(Contract contract, Reading reading, Set<Scope.Pair> pairs) {
        if (reading.series().measure() == Measure.AVAILABLE) {
            contract.clauses(CapacityGuarantee.class)
                    .forEach(clause -> pairs.add(new Scope.Pair(clause.id(), Scope.EVERY)));
            contract.clauses(ServiceCredits.class)
                    .forEach(clause -> pairs.add(new Scope.Pair(clause.id(), Scope.EVERY)));
            contract.clauses(CreditClaims.class).forEach(clause -> pairs.add(new Scope.Pair(clause.id(), Scope.EVERY)));
            contract.clauses(ChronicFailure.class)
                    .forEach(clause -> pairs.add(new Scope.Pair(clause.id(), Scope.EVERY)));
        } else {
            contract.clauses(WorkloadSplit.class)
                    .forEach(clause -> pairs.add(new Scope.Pair(clause.id(), Scope.EVERY)));
        }
    }

    private static void clauses(Contract contract, YearMonth touched, Set<Scope.Pair> pairs) {
        var month = touched.toString();
        contract.clauses(UsageAllowance.class).forEach(clause -> pairs.add(new Scope.Pair(clause.id(), month)));
        contract.clauses(DemandLimit.class).forEach(clause -> pairs.add(new Scope.Pair(clause.id(), month)));
        contract.clauses(PercentileDemand.class).forEach(clause -> pairs.add(new Scope.Pair(clause.id(), month)));
        // a peak binds the months that look back on it
        contract.clauses(RatchetedDemand.class).forEach(clause -> {
            for (int later = 0; later <= clause.ratchet().months(); later++) {
                pairs.add(new Scope.Pair(clause.id(), touched.plusMonths(later).toString()));
            }
        });
    }
}
