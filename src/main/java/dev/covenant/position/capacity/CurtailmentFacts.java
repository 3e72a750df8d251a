package dev.covenant.position.capacity;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.CurtailmentOrder;
import dev.covenant.ledger.CurtailmentResponse;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.CommittedCapacity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.CurtailmentTerms;
import dev.covenant.terms.MonthlyFee;
import dev.covenant.terms.ResolvedTerms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.threeten.extra.Interval;

/** Orders to draw less and the answers to them, as facts. */
public final class CurtailmentFacts {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final Instant now;
    private final Contract contract;
    private final ZoneId zone;

    /**
     * What is on record of a contract as of a moment.
     *
     * @param terms the contract's timeline
     * @param state what is on record
     * @param asOf the moment judged
     */
    public CurtailmentFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.now = asOf.effective();
        this.contract = terms.at(asOf.effective());
        this.zone = contract.zone();
    }

    /**
     * Each order on record.
     *
     * @return in order of time; none where the contract has no clause on curtailment
     */
    public List<Curtailment> orders() {
        return contract.clause(CurtailmentTerms.class)
                .map(clause -> state.events(CurtailmentOrder.class, now).stream()
                        .map(order -> fact(clause, order))
                        .toList())
                .orElse(List.of());
    }

    /**
     * The moments at which an order's answer falls due.
     *
     * @return in no order; an answer at the very moment is in time
     */
    public List<Instant> nextMoments() {
        return contract.clause(CurtailmentTerms.class)
                .map(clause -> state.events(CurtailmentOrder.class, now).stream()
                        .map(order -> order.at().plus(clause.within()).plus(1, java.time.temporal.ChronoUnit.MICROS))
                        .filter(moment -> moment.isAfter(now))
                        .toList())
                .orElse(List.of());
    }

    private List<Curtailed.Answer> answers(CurtailmentOrder order) {
        return state.events(CurtailmentResponse.class, now).stream()
                .filter(response -> response.order().equals(order.envelope().id()))
                .map(response -> new Curtailed.Answer(
                        response.at(), response.operatorOff(), response.customerOff(), response.operatorLeft()))
                .sorted(Comparator.comparing(Curtailed.Answer::at))
                .toList();
    }

    private Curtailment fact(CurtailmentTerms clause, CurtailmentOrder order) {
        var answers = answers(order);
        var none = new Quantity(BigDecimal.ZERO, Unit.MW);
        var curtailed = new Curtailed(order.at(), order.power().orElse(none), clause.within(), answers);
        var met = order.power().isPresent() ? curtailed.met() : Optional.<Curtailed.Answer>empty();
        // what is off when the order is met counts; later restoration does not undo it
        var shown = met.or(curtailed::latest);
        var cuts = cuts(order, answers);
        var due = curtailed.due().atZone(zone);
        return new Curtailment(
                clause.text(),
                order.envelope().id(),
                order.at(),
                order.power().map(Possible::known).orElseGet(() -> Possible.unknown("how much the order asked for")),
                shown.map(Curtailed.Answer::off).orElse(none),
                shown.map(Curtailed.Answer::operatorOff).orElse(none),
                shown.map(Curtailed.Answer::customerOff).orElse(none),
                responseTime(order, met),
                clause.within(),
                new Deadline("the load ordered is off", due, due),
                met.isPresent(),
                now.isAfter(curtailed.due()),
                outOfTurn(answers),
                Stretches.union(cuts.keySet().stream().map(cut -> cut.time()).toList())
                        .length(),
                abatement(clause, cuts),
                workings(clause, order, answers, cuts),
                List.of(new Evidence(
                        "curtailment order",
                        order.power().map(Quantity::toString).orElse("power not said"),
                        order.envelope().source() + " " + order.envelope().id())));
    }

    private Possible<Duration> responseTime(CurtailmentOrder order, Optional<Curtailed.Answer> met) {
        if (order.power().isEmpty()) {
            return Possible.unknown("how much the order asked for");
        }
        return met.map(answer -> Possible.known(Duration.between(order.at(), answer.at())))
                .orElseGet(() -> Possible.unknown("an answer by which as much as ordered was off"));
    }

    private static Possible<Quantity> outOfTurn(List<Curtailed.Answer> answers) {
        var most = new Quantity(BigDecimal.ZERO, Unit.MW);
        for (Curtailed.Answer answer : answers) {
            var one = Curtailed.outOfTurn(answer);
            if (one.isEmpty()) {
                return Possible.between(
                        most,
                        answer.customerOff().in(Unit.MW),
                        List.of("how much the operator still drew at " + answer.at()));
            }
            most = one.get().compareTo(most) > 0 ? one.get() : most;
        }
        return Possible.known(most);
    }

    /** A time in which some of the customer's load was off. */
    private record Cut(Interval time) implements Comparable<Cut> {
        @Override
        public int compareTo(Cut other) {
            return time.getStart().compareTo(other.time.getStart());
        }
    }

    private NavigableMap<Cut, Quantity> cuts(CurtailmentOrder order, List<Curtailed.Answer> answers) {
        var cuts = new TreeMap<Cut, Quantity>();
        for (int i = 0; i < answers.size(); i++) {
            var end = i + 1 < answers.size()
                    ? answers.get(i + 1).at()
                    : order.until().filter(now::isAfter).orElse(now);
            var from = answers.get(i).at();
            if (answers.get(i).customerOff().value().signum() > 0 && from.isBefore(end)) {
                cuts.put(new Cut(Interval.of(from, end)), answers.get(i).customerOff());
            }
        }
        return cuts;
    }

    /** Fee over the hours of the month, times the share of the entitlement that was off, times the hours. */
    private Possible<Money> abatement(CurtailmentTerms clause, NavigableMap<Cut, Quantity> cuts) {
        var entitlement = contract.clause(CommittedCapacity.class)
                .map(ramp -> Entitlement.of(ramp, state.events(DeliveryTest.class, now), zone));
        Optional<Money> sum = Optional.empty();
        for (var cut : cuts.entrySet()) {
            var start = cut.getKey().time().getStart();
            var month = BillingMonth.of(start, zone);
            var fee = terms.on(month.month().atDay(1)).clause(MonthlyFee.class).flatMap(fees -> fees.in(month.month()));
            var whole = entitlement.flatMap(steps -> Optional.ofNullable(steps.floorEntry(start)));
            if (fee.isEmpty() || whole.isEmpty()) {
                return Possible.unknown("the fee or the capacity it is for");
            }
            var hours = BigDecimal.valueOf(cut.getKey().time().toDuration().toSeconds())
                    .divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128);
            var share = cut.getValue()
                    .in(Unit.MW)
                    .value()
                    .divide(whole.get().getValue().in(Unit.MW).value(), MathContext.DECIMAL128);
            var part = new Money(
                    fee.get().currency(),
                    fee.get().amount().multiply(share).multiply(hours).divide(month.hours(), MathContext.DECIMAL128));
            sum = Optional.of(sum.map(part::plus).orElse(part));
        }
        if (!clause.feeAbates() || sum.isEmpty()) {
            return Possible.unknown("no abatement: the customer was not curtailed, or its fee does not abate");
        }
        return Possible.known(sum.get());
    }

    private List<String> workings(
            CurtailmentTerms clause,
            CurtailmentOrder order,
            List<Curtailed.Answer> answers,
            NavigableMap<Cut, Quantity> cuts) {
        var lines = new ArrayList<String>();
        lines.add("Ordered " + InWords.moment(order.at().atZone(zone)) + ": "
                + order.power().map(Quantity::toString).orElse("it did not say how much") + " within "
                + InWords.length(clause.within()) + ", the " + clause.first().title() + "'s load first.");
        for (Curtailed.Answer answer : answers) {
            lines.add(InWords.moment(answer.at().atZone(zone)) + ", after "
                    + InWords.length(Duration.between(order.at(), answer.at())) + ": " + answer.off() + " off, "
                    + answer.operatorOff() + " of the Operator, " + answer.customerOff() + " of the Customer"
                    + answer.operatorLeft()
                            .map(left -> "; the Operator still drew " + left)
                            .orElse("") + ".");
        }
        cuts.forEach((cut, power) -> lines.add("Customer curtailed by " + power + " for "
                + InWords.length(cut.time().toDuration()) + "."));
        return List.copyOf(lines);
    }

    /**
     * The calendar years in which the customer was curtailed.
     *
     * @return in order
     */
    public List<CurtailmentYear> years() {
        var clause = contract.clause(CurtailmentTerms.class);
        var cuts = new ArrayList<Interval>();
        for (CurtailmentOrder order : state.events(CurtailmentOrder.class, now)) {
            cuts(order, answers(order)).keySet().forEach(cut -> cuts.add(cut.time()));
        }
        var all = Stretches.union(cuts);
        if (clause.isEmpty() || all.times().isEmpty()) {
            return List.of();
        }
        var years = new ArrayList<CurtailmentYear>();
        int last = all.times()
                .get(all.times().size() - 1)
                .getEnd()
                .minusNanos(1)
                .atZone(zone)
                .getYear();
        for (int year = all.times().get(0).getStart().atZone(zone).getYear(); year <= last; year++) {
            years.add(year(clause.get(), Year.of(year), all));
        }
        return years;
    }

    private CurtailmentYear year(CurtailmentTerms clause, Year year, Stretches cuts) {
        LocalDate first = year.atDay(1);
        var span = Interval.of(
                first.atStartOfDay(zone).toInstant(),
                first.plusYears(1).atStartOfDay(zone).toInstant());
        var within = cuts.within(span);
        return new CurtailmentYear(
                clause.text(),
                year.toString(),
                new SubjectPeriod(span.getStart(), span.getEnd(), zone),
                within.length(),
                clause.mostAYear(),
                within.times().stream()
                        .map(time -> "Curtailed from "
                                + InWords.moment(time.getStart().atZone(zone)) + " for "
                                + InWords.length(time.toDuration()) + ".")
                        .toList(),
                List.of());
    }
}
