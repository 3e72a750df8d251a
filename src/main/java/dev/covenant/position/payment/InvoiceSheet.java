package dev.covenant.position.payment;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.SuspensionNotice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.rights.Duty;
import dev.covenant.position.rights.Right;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.Contract;
import dev.covenant.terms.InvoiceDisputes;
import dev.covenant.terms.PaymentTerms;
import dev.covenant.terms.PaymentTerms.InvoiceDay;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of one invoice. */
final class InvoiceSheet {

    private final Contract contract;
    private final PaymentTerms clause;
    private final Account account;
    private final InvoiceDates due;
    private final List<String> payments;
    private final Instant at;
    private final LocalDate today;
    private final ZoneId zone;
    private final Suspensions suspension;
    private final List<SuspensionNotice> notices;
    private final Optional<DisputeSheet> disputes;

    InvoiceSheet(
            Contract contract,
            PaymentTerms clause,
            Account account,
            InvoiceDates due,
            Optional<InvoiceDates> window,
            List<String> payments,
            LedgerState state,
            AsOf asOf) {
        this.contract = contract;
        this.clause = clause;
        this.account = account;
        this.due = due;
        this.payments = payments;
        this.at = asOf.effective();
        this.zone = contract.zone();
        this.today = at.atZone(zone).toLocalDate();
        this.notices = state.events(SuspensionNotice.class, at);
        this.suspension = Suspensions.of(
                account, clause.suspension(), notices, zone, contract.holidays().calendar(), today);
        this.disputes = contract.clause(InvoiceDisputes.class)
                .flatMap(terms -> window.map(dates -> new DisputeSheet(contract, terms, account, dates, at)));
    }

    List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        facts.add(invoice());
        facts.add(duty().on(at, contract.we()));
        suspensionRight().ifPresent(right -> facts.add(right.on(at, contract.we())));
        disputes.ifPresent(sheet -> facts.addAll(sheet.facts()));
        return facts;
    }

    List<Instant> nextMoments() {
        var days = new ArrayList<LocalDate>();
        due.last().map(day -> day.plusDays(1)).ifPresent(days::add);
        suspension.noticeFrom().ifPresent(days::add);
        suspension.from().ifPresent(days::add);
        if (late()) {
            days.add(today.plusDays(1));
        }
        return Stream.of(
                        days.stream().map(day -> day.atStartOfDay(zone).toInstant()),
                        duty().nextMoments().stream(),
                        suspensionRight().map(Right::nextMoments).orElse(List.of()).stream(),
                        disputes.map(DisputeSheet::nextMoments).orElse(List.of()).stream())
                .flatMap(moments -> moments)
                .toList();
    }

    static String subject(Invoice invoice) {
        return invoice.by() == Side.OPERATOR ? invoice.number() : "customer/" + invoice.number();
    }

    private Side ower() {
        return account.invoice().by().other();
    }

    private boolean open() {
        return account.undisputed().signum() > 0;
    }

    private boolean late() {
        return open() && due.last().filter(today::isAfter).isPresent();
    }

    private InvoiceState state() {
        if (!open()) {
            return account.outstanding().signum() > 0 ? InvoiceState.DISPUTED : InvoiceState.PAID;
        }
        if (due.last().isEmpty()) {
            return InvoiceState.DUE_DAY_UNKNOWN;
        }
        return late() ? InvoiceState.LATE : InvoiceState.PAYABLE;
    }

    private Optional<Deadline> payBy() {
        return due.plan()
                .flatMap(plan -> due.last()
                        .map(last -> new Deadline(
                                "invoice " + account.invoice().number() + " paid", endOf(plan), endOf(last))));
    }

    private java.time.ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(zone);
    }

    private InvoiceOnRecord invoice() {
        var interest = account.debt().interest();
        int daysLate = late() ? (int) ChronoUnit.DAYS.between(due.last().orElseThrow(), today.minusDays(1)) : 0;
        return new InvoiceOnRecord(
                clause.text(),
                subject(account.invoice()),
                ower(),
                ower() == contract.we(),
                account.invoice().amount(),
                state(),
                invoiceDay(),
                due.last()
                        .map(Possible::known)
                        .orElseGet(() -> Possible.unknown(due.missing().orElse("the due day"))),
                payBy(),
                account.money(account.paid()),
                account.money(account.contest().open()),
                account.money(account.outstanding()),
                account.money(account.undisputed()),
                amount(account.undisputed()
                        .add(disputes.map(DisputeSheet::goodFaithSum).orElse(BigDecimal.ZERO))),
                daysLate,
                charge(interest),
                fixedSum().flatMap(sum -> charge(sum)),
                suspension.open(),
                suspension.noticeFrom(),
                suspension.noticed().isPresent(),
                suspension.early(),
                suspension.from(),
                workings(),
                evidence());
    }

    private Optional<Amount> amount(BigDecimal sum) {
        var kind = account.invoice().committed() ? Amount.Kind.COMMITTED_FEE : Amount.Kind.CHARGE;
        return sum.signum() == 0 ? Optional.empty() : Optional.of(new Amount(kind, ower(), account.money(sum)));
    }

    private Optional<Amount> charge(BigDecimal sum) {
        return sum.signum() == 0
                ? Optional.empty()
                : Optional.of(new Amount(Amount.Kind.CHARGE, ower(), account.money(sum)));
    }

    /** Late Payment of Commercial Debts (Interest) Act 1998, s. 5A: GBP 40 below 1,000, 70 below 10,000, else 100. */
    static BigDecimal fixedSum(BigDecimal debt) {
        if (debt.compareTo(BigDecimal.valueOf(1_000)) < 0) {
            return BigDecimal.valueOf(40);
        }
        return debt.compareTo(BigDecimal.valueOf(10_000)) < 0 ? BigDecimal.valueOf(70) : BigDecimal.valueOf(100);
    }

    /** Once for an invoice, from the day on which interest begins to run on it. */
    private Optional<BigDecimal> fixedSum() {
        var paidLate =
                account.settled().filter(day -> due.last().filter(day::isAfter).isPresent());
        boolean runs = clause.fixedSums()
                && account.invoice().amount().currency().equals("GBP")
                && (late() || paidLate.isPresent());
        return runs ? Optional.of(fixedSum(account.invoice().amount().amount())) : Optional.empty();
    }

    private Optional<LocalDate> invoiceDay() {
        var dated = account.invoice().issued();
        return clause.invoiceDay().flatMap(day -> dated.map(issued -> of(day, issued)));
    }

    private LocalDate of(InvoiceDay day, LocalDate issued) {
        var first = issued.withDayOfMonth(1);
        return day.business()
                ? contract.holidays().calendar().plusBusinessDays(first.minusDays(1), day.ordinal())
                : first.plusDays(day.ordinal() - 1L);
    }

    private List<String> workings() {
        var lines = new ArrayList<>(due.workings());
        due.missing().ifPresent(missing -> lines.add("Not known: " + missing + "."));
        invoiceDay()
                .ifPresent(day -> lines.add("Invoices go out on " + InWords.date(day) + "; this one is dated "
                        + InWords.date(account.invoice().issued().orElse(day)) + "."));
        account.invoice()
                .due()
                .filter(printed ->
                        due.last().filter(day -> !day.equals(printed)).isPresent())
                .ifPresent(printed -> lines.add("The invoice itself names " + InWords.date(printed)
                        + " as its due day; the clause is followed."));
        lines.addAll(account.contest().workings());
        lines.addAll(payments);
        lines.addAll(account.debt().workings());
        if (account.debt().interest().signum() > 0) {
            lines.add("Interest to the end of " + InWords.date(today.minusDays(1)) + ", not paid: "
                    + account.money(account.debt().interest()) + ", rounded "
                    + clause.interest().map(terms -> terms.end().toString()).orElse("nowhere") + ".");
        }
        lines.addAll(suspension.workings());
        return List.copyOf(lines);
    }

    private List<Evidence> evidence() {
        var invoice = account.invoice();
        return List.of(new Evidence(
                "invoice " + invoice.number(),
                invoice.amount().toString(),
                invoice.envelope().source() + " " + invoice.envelope().id()));
    }

    private Duty duty() {
        var invoice = account.invoice();
        var duty = Duty.of(
                        clause.text(),
                        "pay/" + subject(invoice),
                        ower(),
                        "pay what is undisputed of invoice " + invoice.number())
                .arising(invoice.received().orElse(invoice.at()).atZone(zone))
                .done(account.settled().map(day -> day.atStartOfDay(zone)))
                .resting(due.workings(), evidence())
                .toldByItsArea();
        var dated = payBy().map(duty::due).orElse(duty);
        return due.missing().map(dated::doubted).orElse(dated);
    }

    private Optional<Right> suspensionRight() {
        var holder = account.invoice().by();
        return suspension
                .noticeFrom()
                .map(from -> Right.of(
                                clause.text(),
                                "suspend/" + subject(account.invoice()),
                                holder,
                                "give notice that it suspends for invoice "
                                        + account.invoice().number())
                        .opening(from.atStartOfDay(zone))
                        .acted(notices.stream()
                                .filter(notice -> notice.giver() == holder
                                        && (notice.invoices().isEmpty()
                                                || notice.invoices()
                                                        .contains(account.invoice()
                                                                .number())))
                                .map(notice -> new RightAct(
                                        RightAct.Kind.EXERCISED,
                                        notice.received().orElse(notice.at()),
                                        "Notice of suspension by the " + holder.title()))
                                .toList())
                        .resting(suspension.workings(), evidence())
                        .toldByItsArea());
    }
}
