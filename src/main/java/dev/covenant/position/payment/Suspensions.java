package dev.covenant.position.payment;

import dev.covenant.ledger.SuspensionNotice;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import dev.covenant.terms.PaymentTerms;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether and from when services may be suspended for one invoice. Only an undisputed sum counts, and it must be late by
 * more than the clause says: a sum due on 2 December is more than 30 days late from 2 January on, its 31st day late.
 *
 * @param open whether the threshold has passed and something undisputed is open
 * @param noticeFrom the first day for a notice; empty: nothing undisputed is open, or no due day is known
 * @param noticed the day on which a notice was received; empty: none is on record
 * @param early whether it came before the threshold had passed
 * @param from the first day of suspension
 * @param workings how it was counted
 */
record Suspensions(
        boolean open,
        Optional<LocalDate> noticeFrom,
        Optional<LocalDate> noticed,
        boolean early,
        Optional<LocalDate> from,
        List<String> workings) {

    static final Suspensions NONE =
            new Suspensions(false, Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());

    static Suspensions of(
            Account account,
            Optional<PaymentTerms.Suspension> clause,
            List<SuspensionNotice> notices,
            ZoneId zone,
            BusinessCalendar calendar,
            LocalDate today) {
        if (clause.isEmpty() || account.due().isEmpty() || account.undisputed().signum() == 0) {
            return NONE;
        }
        var threshold = clause.get().late().after(account.due().get(), calendar).day();
        var noticeFrom = threshold.plusDays(1);
        var noticed = notices.stream()
                .filter(notice -> notice.giver() == account.invoice().by()
                        && (notice.invoices().isEmpty()
                                || notice.invoices().contains(account.invoice().number())))
                .map(notice ->
                        notice.received().orElse(notice.at()).atZone(zone).toLocalDate())
                .reduce((a, b) -> b.isBefore(noticeFrom) || !a.isBefore(noticeFrom) ? a : b);
        boolean early = noticed.filter(noticeFrom::isAfter).isPresent();
        var counts = noticed.filter(day -> !early).orElse(noticeFrom.isBefore(today) ? today : noticeFrom);
        var lastOfNotice = clause.get().notice().after(counts, calendar).day();
        var lines = new ArrayList<String>();
        lines.add("Late by more than " + clause.get().late() + " from " + InWords.date(noticeFrom)
                + " on, counted from the due day " + InWords.date(account.due().get())
                + "; disputed sums do not count.");
        noticed.ifPresent(day -> lines.add("Notice of suspension received " + InWords.date(day)
                + (early ? ", before that day: apparently without effect." : ".")));
        lines.add((noticed.isPresent() && !early ? "" : "A notice received on " + InWords.date(counts) + " would run: ")
                + clause.get().notice() + " end " + InWords.date(lastOfNotice) + ", so suspension is possible from "
                + InWords.date(lastOfNotice.plusDays(1)) + " on.");
        return new Suspensions(
                !today.isBefore(noticeFrom),
                Optional.of(noticeFrom),
                noticed,
                early,
                Optional.of(lastOfNotice.plusDays(1)),
                List.copyOf(lines));
    }
}
