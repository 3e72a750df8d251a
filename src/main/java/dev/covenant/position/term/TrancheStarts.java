package dev.covenant.position.term;

import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.position.capacity.Entitlement;
import dev.covenant.terms.Acceptance;
import dev.covenant.terms.CommittedCapacity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Term;
import dev.covenant.terms.Tranche;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The days on which tranches began that begin on acceptance: the day in which the first passed test ends that was for
 * the power of all tranches up to it. What a test must show is the acceptance of the committed capacity; where the
 * contract says nothing of it, the whole power, for however long.
 */
public final class TrancheStarts {
    private static final Acceptance WHOLE = new Acceptance(Duration.ZERO, BigDecimal.valueOf(100));

    private TrancheStarts() {}

    /**
     * The starts on record.
     *
     * @param contract as it reads
     * @param state what is on record
     * @param at what happened later is not seen
     * @return the first day by a tranche's name; none for a tranche not accepted yet
     */
    public static Map<String, LocalDate> of(Contract contract, LedgerState state, Instant at) {
        var starts = new LinkedHashMap<String, LocalDate>();
        var test = contract.clause(CommittedCapacity.class)
                .flatMap(CommittedCapacity::acceptance)
                .orElse(WHOLE);
        var sum = BigDecimal.ZERO;
        for (Tranche tranche : contract.clause(Term.class).map(Term::tranches).orElse(java.util.List.of())) {
            sum = sum.add(tranche.power().in(Unit.MW).value());
            if (tranche.onAcceptance()) {
                var step = new CommittedCapacity.Step(tranche.firstDay(), new Quantity(sum, Unit.MW));
                Entitlement.accepted(step, test, state.events(DeliveryTest.class, at))
                        .ifPresent(end -> starts.put(
                                tranche.name(), end.atZone(contract.zone()).toLocalDate()));
            }
        }
        return starts;
    }
}
