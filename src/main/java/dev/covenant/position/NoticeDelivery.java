package dev.covenant.position;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.PeriodStart;
import dev.covenant.measure.Receipt;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How one side's notice of termination reaches the other: which days can be days of receipt, and when to send. */
final class NoticeDelivery {
    private final NoticeMechanics notices;
    private final Side giver;
    private final ReceiptPlace place;
    private final Optional<BusinessHours> hours;
    private final StoppedClock clock;

    NoticeDelivery(NoticeMechanics notices, Side giver, BusinessCalendar calendar, StoppedClock clock) {
        this.clock = clock;
        this.notices = notices;
        this.giver = giver;
        this.place = notices.receivedFrom(giver, calendar);
        this.hours = List.of(DeliveryMethod.values()).stream()
                .filter(notices.forTermination()::contains)
                .findFirst()
                .flatMap(notices::receiptOf)
                .flatMap(receipt -> receipt.hours());
    }

    ReceiptPlace place() {
        return place;
    }

    /** The last day on or before one on which a notice can be received. */
    LocalDate receivable(LocalDate day) {
        return hours.isPresent() ? place.calendar().onOrBefore(day) : day;
    }

    /** The last receivable day of receipt whose last moment still begins a period on or before a day. */
    LocalDate receivable(LocalDate trigger, CountedPeriod period, ZoneId contract) {
        var day = trigger.plusDays(1);
        while (begins(day, period, contract).isAfter(trigger)) {
            day = day.minusDays(1);
        }
        return receivable(day);
    }

    private LocalDate begins(LocalDate day, CountedPeriod period, ZoneId contract) {
        var last = hours.map(BusinessHours::lastMinute).orElse(LocalTime.of(23, 59));
        return PeriodStart.only(
                        period,
                        day.atTime(last).atZone(place.zone()),
                        contract,
                        notices.placeOf(giver).zone(),
                        false)
                .day();
    }

    ReceiptDay receivedBy(LocalDate day, String reading) {
        var sendings = new ArrayList<ReceiptDay.Sending>();
        for (DeliveryMethod method : DeliveryMethod.values()) {
            notices.receiptOf(method).ifPresent(receipt -> {
                var permitted = notices.forTermination().contains(method);
                var from = notices.placeOf(giver).zone();
                sendings.add(new ReceiptDay.Sending(
                        method,
                        permitted ? Optional.of(receipt.lastSending(method, day, from, place)) : Optional.empty(),
                        permitted ? receipt.words() : "is no notice of termination (" + notices.number() + ")"));
            });
        }
        var closes = hours.map(BusinessHours::lastMinute).orElse(LocalTime.of(23, 59));
        return new ReceiptDay(day, day.atTime(closes).atZone(place.zone()), reading, List.copyOf(sendings));
    }

    /** What a receipt just after the latest day of a reading does; empty where its clock then stands still for good. */
    Optional<ExitPlan.Lateness> lateness(
            ResolvedTerms terms, Contract contract, ReadingPlan plan, LocalDate wanted, Optional<FixedEnd> life) {
        var latest = plan.latest().orElseThrow();
        var counts = hours.isPresent() ? place.calendar().next(latest) : latest.plusDays(1);
        var opens = hours.map(BusinessHours::otherwiseAt).orElse(LocalTime.MIDNIGHT);
        var received = counts.atTime(opens).atZone(place.zone());
        var receipt = new Receipt(received.toInstant(), received.toInstant(), place.zone(), List.of());
        var outcome = new ReadingCount(
                        terms,
                        contract,
                        place.calendar(),
                        received,
                        received.toInstant(),
                        receipt,
                        life,
                        clock,
                        Map.of(),
                        notices.placeOf(giver).zone(),
                        false)
                .by(plan.account(), plan.reading(), plan.adopted())
                .outcome();
        var why = new ArrayList<String>();
        latest.plusDays(1)
                .datesUntil(counts)
                .forEach(day -> place.calendar()
                        .holiday(day)
                        .ifPresent(name -> why.add(InWords.shortDate(day) + " is a holiday: " + name)));
        return outcome.map(late -> new ExitPlan.Lateness(
                receivedBy(latest, plan.reading().name()).moment(),
                counts,
                List.copyOf(why),
                late.end(),
                ChronoUnit.DAYS.between(wanted, late.end().lastDayInForce()),
                CommittedFees.between(terms, wanted.plusDays(1), late.end().lastDayInForce())));
    }
}
