package dev.covenant.desk;

import dev.covenant.ledger.Notice;
import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.DeemedReceipt;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.LastSending;
import dev.covenant.measure.Receipt;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ReceiptDay;
import dev.covenant.position.WaysOut;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The dates of every way in which a notice of ours can travel. */
final class ServiceDates {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final Contract contract;
    private final NoticeMechanics mechanics;
    private final WaysOut ways;
    private final DraftWish wish;
    private final ReceiptPlace place;

    ServiceDates(Contract contract, NoticeMechanics mechanics, WaysOut ways, DraftWish wish) {
        this.contract = contract;
        this.mechanics = mechanics;
        this.ways = ways;
        this.wish = wish;
        this.place = mechanics.receivedFrom(contract.we(), contract.holidays().calendar());
    }

    /** The wished methods first, then the others that the contract names. */
    List<Service> of(Optional<ExitPlan> plan) {
        var methods = new ArrayList<>(wish.methods());
        for (DeliveryMethod method : DeliveryMethod.values()) {
            if (mechanics.receiptOf(method).isPresent() && !methods.contains(method)) {
                methods.add(method);
            }
        }
        return methods.stream().distinct().map(method -> service(method, plan)).toList();
    }

    private Service service(DeliveryMethod method, Optional<ExitPlan> plan) {
        var rule = mechanics.receiptOf(method);
        var permitted = permitted(method);
        var receipt = permitted ? rule.flatMap(known -> receipt(known, method, wish.at())) : Optional.<Receipt>empty();
        var showBy = receipt.map(known -> place.calendar().next(known.latestDay()));
        return new Service(
                method,
                wish.methods().contains(method),
                permitted,
                permitted
                        ? rule.map(DeemedReceipt::words).orElse("")
                        : rule.isPresent()
                                ? "is no such notice (" + mechanics.number() + ")"
                                : "the contract does not permit it (" + mechanics.number() + ")",
                plan.flatMap(ExitPlan::planBy).flatMap(day -> last(day, method)),
                plan.flatMap(ExitPlan::latest).flatMap(day -> last(day, method)),
                receipt,
                showBy,
                showBy.map(this::again).orElse(List.of()));
    }

    private boolean permitted(DeliveryMethod method) {
        return mechanics.receiptOf(method).isPresent()
                && (wish.kind() == Notice.Kind.OTHER
                        || mechanics.forTermination().contains(method));
    }

    private static Optional<LastSending> last(ReceiptDay day, DeliveryMethod method) {
        return day.sendings().stream()
                .filter(sending -> sending.method() == method)
                .flatMap(sending -> sending.last().stream())
                .findFirst();
    }

    /** Ours counts from its latest plausible moment; what cannot be counted without proof is left out. */
    private Optional<Receipt> receipt(DeemedReceipt rule, DeliveryMethod method, Instant at) {
        var dispatch = Dispatch.of(method, at, mechanics.placeOf(contract.we()).zone());
        return rule.reception(dispatch, place).receipt();
    }

    /** Sent at the opening of a day, by each permitted method; the first received stands first. */
    private List<Service.Again> again(LocalDate day) {
        var again = new ArrayList<Service.Again>();
        for (DeliveryMethod method : DeliveryMethod.values()) {
            if (permitted(method)) {
                var opens = mechanics
                        .receiptOf(method)
                        .flatMap(DeemedReceipt::hours)
                        .map(BusinessHours::opens)
                        .orElse(MORNING);
                var at = day.atTime(opens).atZone(place.zone()).toInstant();
                mechanics
                        .receiptOf(method)
                        .flatMap(rule -> receipt(rule, method, at))
                        .ifPresent(receipt ->
                                again.add(new Service.Again(method, receipt.latestDay(), lastDay(method, at))));
            }
        }
        again.sort(Comparator.comparing(Service.Again::received));
        return List.copyOf(again);
    }

    /** What it would bring, but never before the day that is wanted and named. */
    private Optional<LocalDate> lastDay(DeliveryMethod method, Instant at) {
        return wish.lastDay()
                .flatMap(named -> ways.windows()
                        .ifSent(contract.we(), method, at)
                        .adopted()
                        .flatMap(reading -> reading.outcome())
                        .map(outcome -> outcome.end().lastDayInForce())
                        .map(earliest -> earliest.isAfter(named) ? earliest : named));
    }
}
