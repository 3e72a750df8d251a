package dev.covenant.position.capacity;

import dev.covenant.finding.Deadline;
import dev.covenant.ledger.DeliveryElection;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.CommittedCapacity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.LateDelivery;
import dev.covenant.terms.MonthlyFee;
import dev.covenant.terms.ResolvedTerms;
import java.math.MathContext;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Steps of committed capacity, whether they were delivered, and the choice that follows where they were not. */
public final class DeliveryFacts {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final Instant now;
    private final Contract contract;
    private final ZoneId zone;
    private final BusinessCalendar calendar;

    /**
     * What is on record of a contract as of a moment.
     *
     * @param terms the contract's timeline
     * @param state what is on record
     * @param asOf the moment judged
     */
    public DeliveryFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.now = asOf.effective();
        this.contract = terms.at(asOf.effective());
        this.zone = contract.zone();
        this.calendar = contract.holidays().calendar();
    }

    /**
     * The steps of the ramp.
     *
     * @return in order; none where the contract has no clause on late delivery or asks for no test
     */
    public List<CapacityStep> facts() {
        var ramp = contract.clause(CommittedCapacity.class)
                .filter(clause -> clause.acceptance().isPresent());
        var late = contract.clause(LateDelivery.class)
                .filter(clause -> clause.graceUntil().isPresent());
        if (ramp.isEmpty() || late.isEmpty()) {
            return List.of();
        }
        var tests = state.events(DeliveryTest.class, now);
        return ramp.get().steps().stream()
                .map(step -> fact(ramp.get(), late.get(), step, tests))
                .toList();
    }

    private CapacityStep fact(
            CommittedCapacity ramp, LateDelivery clause, CommittedCapacity.Step step, List<DeliveryTest> tests) {
        boolean accepted = Entitlement.accepted(step, ramp.acceptance().orElseThrow(), tests)
                .isPresent();
        boolean late = !accepted && !now.isBefore(midnight(step.from()));
        var election = election(clause);
        boolean chosen =
                state.events(DeliveryElection.class, now).stream().anyMatch(choice -> choice.by() == clause.holder());
        boolean graceOver =
                !now.isBefore(midnight(clause.graceUntil().orElseThrow().plusDays(1)));
        boolean inTime =
                election.stream().noneMatch(last -> now.isAfter(last.latest().toInstant()));
        var delivered = delivered(step, tests);
        return new CapacityStep(
                clause.text(),
                step.from().toString(),
                step.from(),
                step.power(),
                delivered,
                tests.size(),
                accepted,
                late,
                late && graceOver && inTime && !chosen,
                election,
                reduced(step, delivered),
                workings(ramp, clause, step, tests, election),
                List.of());
    }

    private static Possible<Quantity> delivered(CommittedCapacity.Step step, List<DeliveryTest> tests) {
        return tests.stream()
                .map(DeliveryTest::held)
                .max(Comparator.naturalOrder())
                .map(held -> held.compareTo(step.power()) > 0 ? step.power() : held)
                .map(Possible::known)
                .orElseGet(() -> Possible.unknown("no delivery test on record"));
    }

    private Possible<Money> reduced(CommittedCapacity.Step step, Possible<Quantity> delivered) {
        var month = YearMonth.from(now.atZone(zone));
        Optional<Money> fee = terms.on(month.atDay(1)).clause(MonthlyFee.class).flatMap(clause -> clause.in(month));
        if (fee.isEmpty() || !(delivered instanceof Possible.Known<Quantity> known)) {
            return Possible.unknown("the fee or the capacity delivered");
        }
        var held = known.value().in(step.power().unit()).value();
        return Possible.known(new Money(
                fee.get().currency(),
                fee.get().amount().multiply(held).divide(step.power().value(), MathContext.DECIMAL128)));
    }

    private Optional<Deadline> election(LateDelivery clause) {
        return clause.election().map(period -> {
            var last = period.after(clause.graceUntil().orElseThrow(), calendar).day();
            var end = last.plusDays(1).atStartOfDay(zone);
            return new Deadline("the choice to leave or to take what is there is received", end, end);
        });
    }

    private List<String> workings(
            CommittedCapacity ramp,
            LateDelivery clause,
            CommittedCapacity.Step step,
            List<DeliveryTest> tests,
            Optional<Deadline> election) {
        var test = ramp.acceptance().orElseThrow();
        var lines = new ArrayList<String>();
        lines.add(step.power() + " due from " + InWords.date(step.from()) + ", each on a test of "
                + InWords.length(test.lasting()) + " at " + InWords.percent(test.share()) + " or more.");
        for (DeliveryTest one : tests) {
            lines.add("Test of " + one.power() + " to "
                    + InWords.moment(one.to().atZone(zone)) + ", "
                    + InWords.length(java.time.Duration.between(one.from(), one.to())) + ": held " + one.held() + ".");
        }
        lines.add("Grace to " + InWords.date(clause.graceUntil().orElseThrow()) + ".");
        election.ifPresent(last -> lines.add("The choice ends " + InWords.moment(last.latest()) + "."));
        return List.copyOf(lines);
    }

    private Instant midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant();
    }

    /**
     * The moments at which a step would read otherwise.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        for (CapacityStep step : facts()) {
            moments.add(midnight(step.due()));
            step.election()
                    .ifPresent(last -> moments.add(last.latest().toInstant().plus(1, ChronoUnit.MICROS)));
        }
        contract.clause(LateDelivery.class)
                .flatMap(LateDelivery::graceUntil)
                .ifPresent(grace -> moments.add(midnight(grace.plusDays(1))));
        return moments.stream().filter(moment -> moment.isAfter(now)).toList();
    }
}
