package dev.covenant.position.payment;

import dev.covenant.ledger.Dispute;
import dev.covenant.ledger.DisputeResolution;
import dev.covenant.ledger.Invoice;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.terms.InvoiceDisputes;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What of an invoice is disputed, and how the dispute stands. Only a dispute raised in time counts; one raised late is
 * named and changes nothing.
 *
 * @param raised the first dispute in time; empty: none
 * @param tooLate whether there is a dispute, and none in time
 * @param disputed the sum ever disputed in time, at most the invoice
 * @param open what of it is not yet settled
 * @param notOwed what turned out not to be owed
 * @param foundOwing what turned out to be owed after all
 * @param settledOn the day of settlement, by resolution or because the clause deems it so
 * @param deemedOn the day after whose end an open dispute is deemed settled; empty: never
 * @param workings how it stands, in sentences
 */
record Contest(
        Optional<LocalDate> raised,
        boolean tooLate,
        BigDecimal disputed,
        BigDecimal open,
        BigDecimal notOwed,
        BigDecimal foundOwing,
        Optional<LocalDate> settledOn,
        Optional<LocalDate> deemedOn,
        List<String> workings) {

    private static final Contest NONE = new Contest(
            Optional.empty(),
            false,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            BigDecimal.ZERO,
            Optional.empty(),
            Optional.empty(),
            List.of());

    /**
     * How disputes about an invoice stand.
     *
     * @param invoice the invoice
     * @param disputes of this contract, known by the moment judged, in order of time
     * @param resolutions likewise
     * @param clause the dispute window; empty: the contract sets none, so every dispute counts
     * @param lastDay of the window; empty: not known, so every dispute counts as in time
     * @param zone of the contract
     * @param calendar of business days
     * @param today the day judged
     */
    static Contest of(
            Invoice invoice,
            List<Dispute> disputes,
            List<DisputeResolution> resolutions,
            Optional<InvoiceDisputes> clause,
            Optional<LocalDate> lastDay,
            ZoneId zone,
            BusinessCalendar calendar,
            LocalDate today) {
        var about = disputes.stream()
                .filter(dispute -> dispute.about().equals(invoice.number())
                        && dispute.by() == invoice.by().other())
                .toList();
        var inTime = about.stream()
                .filter(dispute -> lastDay.filter(day(dispute, zone)::isAfter).isEmpty())
                .toList();
        var lines = new ArrayList<String>();
        about.stream()
                .filter(dispute -> !inTime.contains(dispute))
                .forEach(dispute -> lines.add("Disputed on " + InWords.date(day(dispute, zone)) + ", after the window's"
                        + " last day; this changes nothing here."));
        if (inTime.isEmpty()) {
            return new Contest(
                    NONE.raised,
                    !about.isEmpty(),
                    NONE.disputed,
                    NONE.open,
                    NONE.notOwed,
                    NONE.foundOwing,
                    NONE.settledOn,
                    NONE.deemedOn,
                    List.copyOf(lines));
        }
        var disputed = sum(invoice, inTime, lines);
        var raised = day(inTime.get(0), zone);
        lines.add("Disputed in time on " + InWords.date(raised) + ": "
                + new Money(invoice.amount().currency(), disputed) + ".");
        var deemed = clause.flatMap(InvoiceDisputes::deemedSettled)
                .map(settled -> settled.after().after(raised, calendar).day());
        return settled(invoice, resolutions, clause, zone, today, disputed, raised, deemed, lines);
    }

    private static BigDecimal sum(Invoice invoice, List<Dispute> disputes, List<String> lines) {
        var whole = invoice.amount().amount();
        var sum = BigDecimal.ZERO;
        for (Dispute dispute : disputes) {
            var amount = dispute.amount();
            boolean other = amount.filter(
                            money -> !money.currency().equals(invoice.amount().currency()))
                    .isPresent();
            if (other) {
                lines.add("A disputed sum is in another currency than the invoice; the whole invoice is taken as"
                        + " disputed.");
            }
            sum = sum.add(other ? whole : amount.map(Money::amount).orElse(whole));
        }
        return sum.min(whole);
    }

    private static Contest settled(
            Invoice invoice,
            List<DisputeResolution> resolutions,
            Optional<InvoiceDisputes> clause,
            ZoneId zone,
            LocalDate today,
            BigDecimal disputed,
            LocalDate raised,
            Optional<LocalDate> deemed,
            List<String> lines) {
        var currency = invoice.amount().currency();
        var resolution = resolutions.stream()
                .filter(r -> r.about().equals(invoice.number())
                        && r.notOwed().currency().equals(currency)
                        && !r.at().atZone(zone).toLocalDate().isBefore(raised))
                .reduce((a, b) -> b);
        var open = disputed;
        var notOwed = BigDecimal.ZERO;
        var foundOwing = BigDecimal.ZERO;
        Optional<LocalDate> on = Optional.empty();
        if (resolution.isPresent()) {
            on = resolution.map(r -> r.at().atZone(zone).toLocalDate());
            notOwed = disputed.min(resolution.get().notOwed().amount());
            foundOwing = disputed.subtract(notOwed);
            open = BigDecimal.ZERO;
            lines.add("Settled on " + InWords.date(on.get()) + " by "
                    + resolution.get().instrument() + ": " + new Money(currency, notOwed) + " is not owed, "
                    + new Money(currency, foundOwing) + " is.");
        } else if (deemed.filter(today::isAfter).isPresent()) {
            on = deemed;
            boolean forIssuer = clause.flatMap(InvoiceDisputes::deemedSettled)
                    .filter(settled -> settled.winner() == invoice.by())
                    .isPresent();
            notOwed = forIssuer ? BigDecimal.ZERO : disputed;
            foundOwing = forIssuer ? disputed : BigDecimal.ZERO;
            open = BigDecimal.ZERO;
            lines.add("Not resolved by " + InWords.date(deemed.get()) + ", so deemed settled for the "
                    + (forIssuer ? invoice.by() : invoice.by().other()).title() + ".");
        }
        return new Contest(
                Optional.of(raised), false, disputed, open, notOwed, foundOwing, on, deemed, List.copyOf(lines));
    }

    private static LocalDate day(Dispute dispute, ZoneId zone) {
        return dispute.at().atZone(zone).toLocalDate();
    }
}
