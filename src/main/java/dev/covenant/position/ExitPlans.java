package dev.covenant.position;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.terms.Account;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * By when notice must be given to be free after a wanted day: backward over every account and reading.
 *
 * @param terms the contract's timeline; the clauses are those in force at the moment of planning
 * @param calendar the business days of the place of receipt
 * @param settled an end that an earlier notice has settled; empty where none has
 * @param standstills the agreements under which clocks stand still
 */
public record ExitPlans(
        ResolvedTerms terms, BusinessCalendar calendar, Optional<FixedEnd> settled, Standstills standstills) {

    /**
     * By the contract's own calendar.
     *
     * @param terms the contract's timeline
     * @return the plans
     */
    public static ExitPlans of(ResolvedTerms terms) {
        return new ExitPlans(
                terms,
                terms.signed().holidays().calendar(),
                Optional.empty(),
                new Standstills(List.of(), terms.signed().zone()));
    }

    /**
     * The same where an earlier notice has settled an end, beyond which no other notice reaches.
     *
     * @param end the settled end and why
     * @return the plans
     */
    public ExitPlans endingBy(FixedEnd end) {
        return new ExitPlans(terms, calendar, Optional.of(end), standstills);
    }

    /**
     * The same under agreements by which clocks stand still.
     *
     * @param agreements of the contract
     * @return the plans
     */
    public ExitPlans under(Standstills agreements) {
        return new ExitPlans(terms, calendar, settled, agreements);
    }

    /**
     * The plan to leave on a day.
     *
     * @param giver the side that would leave
     * @param lastDay the last day it wants to be bound, in the contract's zone
     * @param at the moment of planning
     * @return the plan; without dates, and with the reason, where there is none
     */
    public ExitPlan leaveOn(Side giver, LocalDate lastDay, Instant at) {
        var contract = terms.at(at);
        var life = FixedEnd.of(contract, settled);
        var none = ExitWindows.noExit(contract, giver, at, life).or(() -> noPlan(contract, lastDay, at, life));
        if (none.isPresent()) {
            return new ExitPlan(
                    giver,
                    lastDay,
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    Optional.empty(),
                    Optional.empty(),
                    List.of(),
                    none);
        }
        var clause = contract.clause(TerminationForConvenience.class).orElseThrow();
        var clock = standstills.clockOf(clause);
        var delivery = new NoticeDelivery(contract.clause(NoticeMechanics.class).orElseThrow(), giver, calendar, clock);
        var readings = readings(contract, lastDay, delivery, clock);
        var planBy = planBy(readings, delivery);
        var latest = readings.stream().filter(ReadingPlan::adopted).findFirst();
        var late = latest.filter(reading -> reading.latest().isPresent())
                .flatMap(reading -> delivery.lateness(terms, contract, reading, lastDay, life));
        return new ExitPlan(
                giver,
                lastDay,
                planBy,
                latest.flatMap(reading -> reading.latest()
                        .map(day -> delivery.receivedBy(day, reading.reading().name()))),
                readings,
                late,
                life.map(end -> CommittedFees.between(
                        terms, lastDay.plusDays(1), end.end().lastDayInForce())),
                notes(contract, readings, planBy, lastDay),
                Optional.empty());
    }

    private static Optional<String> noPlan(Contract contract, LocalDate lastDay, Instant at, Optional<FixedEnd> life) {
        var ends = life.filter(end -> !lastDay.isBefore(end.end().lastDayInForce()));
        if (ends.isPresent()) {
            return Optional.of("No notice is needed: the contract ends on " + ends.get() + ".");
        }
        if (lastDay.isBefore(at.atZone(contract.zone()).toLocalDate())) {
            return Optional.of(InWords.date(lastDay) + " is past.");
        }
        return contract.clause(NoticeMechanics.class)
                        .filter(notices -> !notices.forTermination().isEmpty())
                        .isEmpty()
                ? Optional.of("The contract does not say how notice of termination is given and received.")
                : Optional.empty();
    }

    private List<ReadingPlan> readings(
            Contract contract, LocalDate lastDay, NoticeDelivery delivery, StoppedClock clock) {
        var clause = contract.clause(TerminationForConvenience.class).orElseThrow();
        var adopted = clause.adoptedReading().map(TerminationReading::name);
        var plans = new ArrayList<ReadingPlan>();
        for (Account account : clause.accounts()) {
            for (TerminationReading reading : account.readings()) {
                var count = new BackwardCount(contract, calendar, delivery, lastDay, clock);
                plans.add(count.by(account, reading, adopted.equals(Optional.of(reading.name()))));
            }
        }
        return List.copyOf(plans);
    }

    private static Optional<ReceiptDay> planBy(List<ReadingPlan> readings, NoticeDelivery delivery) {
        return readings.stream()
                .filter(plan ->
                        plan.reading().ruledOut().isEmpty() && plan.safe().isPresent())
                .min(Comparator.comparing(plan -> plan.safe().orElseThrow()))
                .map(plan -> delivery.receivedBy(
                        plan.safe().orElseThrow(), plan.reading().name()));
    }

    private static List<String> notes(
            Contract contract, List<ReadingPlan> readings, Optional<ReceiptDay> planBy, LocalDate lastDay) {
        var notes = new ArrayList<String>();
        planBy.ifPresent(plan -> readings.stream()
                .filter(reading -> reading.reading().name().equals(plan.reading()))
                .findFirst()
                .flatMap(reading -> why(reading, plan, lastDay))
                .ifPresent(notes::add));
        var standing = readings.stream()
                .filter(reading -> reading.reading().ruledOut().isEmpty())
                .toList();
        standing.forEach(reading -> reading.none().ifPresent(notes::add));
        standing.stream()
                .filter(reading -> reading.none().isEmpty() && reading.opens().isPresent() && planBy.isPresent())
                .filter(reading -> reading.opens()
                        .orElseThrow()
                        .isAfter(planBy.orElseThrow().by()))
                .forEach(reading -> notes.add("By reading " + reading.reading().name()
                        + " a notice received before "
                        + InWords.date(reading.opens().orElseThrow())
                        + " does not count; send a fresh one then, without prejudice to the first."));
        if (readings.stream().noneMatch(ReadingPlan::adopted)) {
            notes.add("Nobody has adopted a reading of clause "
                    + contract.clause(TerminationForConvenience.class)
                            .orElseThrow()
                            .number()
                    + ", so there is no latest day; plan by the safest one.");
        }
        return List.copyOf(notes);
    }

    private static Optional<String> why(ReadingPlan reading, ReceiptDay plan, LocalDate lastDay) {
        if (reading.latest().equals(reading.safe())) {
            return Optional.empty();
        }
        var notice = ReadingCount.unclear(reading.reading().notice());
        var latest = reading.latest().orElseThrow();
        var inDays = notice.unit() == PeriodUnit.CALENDAR_DAYS;
        var leaves = inDays ? String.valueOf(clearDays(latest, lastDay)) : "too few";
        var enough = inDays ? String.valueOf(clearDays(plan.by(), lastDay)) : "enough";
        return Optional.of("Why " + InWords.shortDate(plan.by()) + ": if \"" + notice
                + "\" means clear days before a named " + InWords.plainDate(lastDay) + ", receipt on "
                + InWords.shortDate(latest) + " leaves " + leaves + ", on " + InWords.shortDate(plan.by()) + " "
                + enough + ".");
    }

    private static long clearDays(LocalDate received, LocalDate named) {
        return ChronoUnit.DAYS.between(received, named) - 1;
    }
}
