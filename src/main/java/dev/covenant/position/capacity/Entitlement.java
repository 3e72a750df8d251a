package dev.covenant.position.capacity;

import dev.covenant.ledger.DeliveryTest;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Acceptance;
import dev.covenant.terms.CommittedCapacity;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The capacity a customer is entitled to, over time: the steps of the ramp, each from its day. Where the clause asks for a
 * test and tests are on record, a step counts from the test that accepted it; late delivery has a remedy of its own.
 */
public final class Entitlement {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private Entitlement() {}

    /**
     * The entitlement by the moment from which it holds.
     *
     * @param clause the ramp
     * @param tests those on record; may be empty
     * @param zone of the contract, whose midnights begin the steps
     * @return MW by moment; empty where nothing is committed
     */
    public static NavigableMap<Instant, Quantity> of(
            CommittedCapacity clause, Collection<DeliveryTest> tests, ZoneId zone) {
        var steps = new TreeMap<Instant, Quantity>();
        for (CommittedCapacity.Step step : clause.steps()) {
            var due = step.from().atStartOfDay(zone).toInstant();
            var test = clause.acceptance();
            if (test.isEmpty() || tests.isEmpty()) {
                steps.put(due, step.power().in(Unit.MW));
            } else {
                accepted(step, test.get(), tests)
                        .ifPresent(at -> steps.put(
                                at.isBefore(due) ? due : at, step.power().in(Unit.MW)));
            }
        }
        return steps;
    }

    /**
     * When a step was accepted: the end of the first test of its power that lasted long enough and held enough.
     *
     * @param step the step
     * @param test what the clause asks for
     * @param tests those on record
     * @return empty where none passed
     */
    public static Optional<Instant> accepted(
            CommittedCapacity.Step step, Acceptance test, Collection<DeliveryTest> tests) {
        return tests.stream()
                .filter(one -> one.power().compareTo(step.power()) >= 0)
                .filter(one -> Duration.between(one.from(), one.to()).compareTo(test.lasting()) >= 0)
                .filter(one -> held(one).compareTo(least(step, test)) >= 0)
                .map(DeliveryTest::to)
                .min(Comparator.naturalOrder());
    }

    private static BigDecimal held(DeliveryTest test) {
        return test.held().in(Unit.MW).value().multiply(ALL);
    }

    private static BigDecimal least(CommittedCapacity.Step step, Acceptance test) {
        return step.power().in(Unit.MW).value().multiply(test.share());
    }
}
