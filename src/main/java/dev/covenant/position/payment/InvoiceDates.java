package dev.covenant.position.payment;

import dev.covenant.ledger.Invoice;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.PeriodUnit;
import dev.covenant.measure.Rolls;
import dev.covenant.position.StoppedClock;
import dev.covenant.terms.PaymentTerms.DueFrom;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A last day counted from an invoice, and where it moves when it is no business day.
 *
 * @param counted as counted; empty: the invoice's receipt or date is not on record
 * @param last where the law or the clause moves it
 * @param plan the business day on or before it where it moves, else the day itself: plan backward, contend forward
 * @param missing what is missing, as a phrase; empty where nothing is
 * @param workings how it was counted
 */
record InvoiceDates(
        Optional<LocalDate> counted,
        Optional<LocalDate> last,
        Optional<LocalDate> plan,
        Optional<String> missing,
        List<String> workings) {

    /**
     * Counts a period from an invoice.
     *
     * @param what the last day is for, such as {@code Due}
     * @param period the time
     * @param from what it is counted from
     * @param rolls where the last day moves
     * @param invoice the invoice
     * @param zone in which its receipt is dated
     * @param calendar of business days
     * @param clock of the clause, which may stand still
     */
    static InvoiceDates of(
            String what,
            CountedPeriod period,
            DueFrom from,
            Rolls rolls,
            Invoice invoice,
            ZoneId zone,
            BusinessCalendar calendar,
            StoppedClock clock) {
        var trigger = from == DueFrom.RECEIPT
                ? invoice.received().map(moment -> moment.atZone(zone).toLocalDate())
                : invoice.issued();
        if (trigger.isEmpty()) {
            var missing = from == DueFrom.RECEIPT
                    ? "when invoice " + invoice.number() + " was received"
                    : "the day on invoice " + invoice.number();
            return new InvoiceDates(
                    Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(missing), List.of());
        }
        var running = period.after(trigger.get(), calendar).day();
        var stopped = period.unit() == PeriodUnit.BUSINESS_DAYS
                ? clock.lastBusinessDay(trigger.get(), running, calendar)
                : clock.last(trigger.get(), running);
        if (stopped.isEmpty()) {
            return new InvoiceDates(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("when the standstill ends that stops this clock"),
                    clock.workings(trigger.get().plusDays(1), running));
        }
        var counted = stopped.get();
        var last = rolls.roll(counted, calendar);
        var lines = new ArrayList<String>();
        lines.add(what + ": invoice " + invoice.number() + " " + from.word() + " " + InWords.date(trigger.get()) + ", "
                + period + " end " + InWords.date(running) + ".");
        if (!counted.equals(running)) {
            lines.addAll(clock.workings(trigger.get().plusDays(1), counted));
            lines.add("So it ends " + InWords.date(counted) + ".");
        }
        if (!last.equals(counted)) {
            lines.add(InWords.date(counted) + " is "
                    + calendar.holiday(counted)
                            .map(name -> "a holiday (" + name + ")")
                            .orElse("no business day")
                    + "; the act may be done on " + InWords.date(last) + ". Plan on the business day before.");
        }
        var plan = last.equals(counted) ? counted : calendar.onOrBefore(counted);
        return new InvoiceDates(
                Optional.of(counted), Optional.of(last), Optional.of(plan), Optional.empty(), List.copyOf(lines));
    }
}
