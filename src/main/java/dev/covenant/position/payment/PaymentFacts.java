package dev.covenant.position.payment;

import dev.covenant.finding.Fact;
import dev.covenant.ledger.Dispute;
import dev.covenant.ledger.DisputeResolution;
import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Payment;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.position.Standstills;
import dev.covenant.position.StoppedClock;
import dev.covenant.terms.Contract;
import dev.covenant.terms.InvoiceDisputes;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.PaymentTerms;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Facts about invoices, disputes and the rights and duties that follow. Each invoice is judged by the terms in force
 * when it happened; payments are met with debts by those in force at the moment judged.
 */
public final class PaymentFacts {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final AsOf asOf;
    private final ZoneId zone;
    private final LocalDate today;
    private final List<InvoiceSheet> sheets;

    /**
     * The facts of a contract.
     *
     * @param terms the contract's timeline
     * @param state what is on record of it
     * @param asOf the moment judged
     */
    public PaymentFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.asOf = asOf;
        this.zone = terms.signed().zone();
        this.today = asOf.effective().atZone(zone).toLocalDate();
        this.sheets = terms.at(asOf.effective())
                .clause(PaymentTerms.class)
                .map(this::sheets)
                .orElse(List.of());
    }

    /**
     * The facts, the same for the same inputs.
     *
     * @return invoices, dispute windows, duties and rights
     */
    public List<Fact> facts() {
        return sheets.stream().flatMap(sheet -> sheet.facts().stream()).toList();
    }

    /**
     * The moments at which a fact would read otherwise without any new event: what is counted in days changes at
     * midnight of the contract's zone, and interest each midnight while it runs.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        return sheets.stream().flatMap(sheet -> sheet.nextMoments().stream()).toList();
    }

    private List<InvoiceSheet> sheets(PaymentTerms clause) {
        var sheets = new ArrayList<InvoiceSheet>();
        var invoices = latest(state.events(Invoice.class, asOf.effective()));
        for (Side issuer : Side.values()) {
            var currencies = invoices.stream()
                    .filter(invoice -> invoice.by() == issuer)
                    .map(invoice -> invoice.amount().currency())
                    .distinct()
                    .sorted()
                    .toList();
            for (String currency : currencies) {
                sheets.addAll(sheets(
                        clause,
                        invoices.stream()
                                .filter(invoice -> invoice.by() == issuer
                                        && invoice.amount().currency().equals(currency))
                                .toList(),
                        state.events(Payment.class, asOf.effective()).stream()
                                .filter(payment -> payment.by() != issuer
                                        && payment.amount().currency().equals(currency))
                                .toList()));
            }
        }
        return List.copyOf(sheets);
    }

    /** An invoice sent again under its number replaces the one before. */
    private static Collection<Invoice> latest(List<Invoice> invoices) {
        var byNumber = new LinkedHashMap<String, Invoice>();
        invoices.forEach(invoice -> byNumber.put(invoice.by() + "/" + invoice.number(), invoice));
        return byNumber.values();
    }

    private List<InvoiceSheet> sheets(PaymentTerms now, List<Invoice> invoices, List<Payment> payments) {
        var accounts = new Accounts(now, zone);
        var opened = new ArrayList<Account>();
        var windows = new LinkedHashMap<String, Optional<InvoiceDates>>();
        var dues = new LinkedHashMap<String, InvoiceDates>();
        var standstills = Standstills.of(state, asOf.effective());
        var running = StoppedClock.running(zone);
        for (Invoice invoice : invoices) {
            var contract = terms.at(invoice.at());
            var clause = contract.clause(PaymentTerms.class).orElse(now);
            var calendar = contract.holidays().calendar();
            var received = receiptZone(contract, invoice);
            var due = InvoiceDates.of(
                    "Due", clause.due(), clause.from(), clause.rolls(), invoice, received, calendar, running);
            var disputes = contract.clause(InvoiceDisputes.class);
            var window = disputes.map(d -> InvoiceDates.of(
                    "To dispute",
                    d.window(),
                    d.from(),
                    d.rolls(),
                    invoice,
                    received,
                    calendar,
                    standstills.clockOf(d)));
            var contest = contest(invoice, disputes, window.flatMap(InvoiceDates::last), calendar);
            opened.add(Accounts.open(invoice, due, contest, clause));
            dues.put(invoice.number(), due);
            windows.put(invoice.number(), window);
        }
        // the day judged has not ended, so interest stands as of the end of the day before
        return accounts.run(opened, payments, today.minusDays(1)).stream()
                .map(account -> {
                    var contract = terms.at(account.invoice().at());
                    var number = account.invoice().number();
                    return new InvoiceSheet(
                            contract,
                            contract.clause(PaymentTerms.class).orElse(now),
                            account,
                            Optional.ofNullable(dues.get(number)).orElseThrow(),
                            Optional.ofNullable(windows.get(number)).orElseThrow(),
                            accounts.lines(number),
                            state,
                            asOf);
                })
                .toList();
    }

    private Contest contest(
            Invoice invoice, Optional<InvoiceDisputes> clause, Optional<LocalDate> lastDay, BusinessCalendar calendar) {
        return Contest.of(
                invoice,
                state.events(Dispute.class, asOf.effective()),
                state.events(DisputeResolution.class, asOf.effective()),
                clause,
                lastDay,
                zone,
                calendar,
                today);
    }

    /** The zone of the place where the payer receives. */
    private static ZoneId receiptZone(Contract contract, Invoice invoice) {
        return contract.clause(NoticeMechanics.class)
                .flatMap(notices -> notices.places().stream()
                        .filter(place -> place.side() == invoice.by().other())
                        .findFirst())
                .map(place -> place.zone())
                .orElse(contract.zone());
    }
}
