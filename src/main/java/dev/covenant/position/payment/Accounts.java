package dev.covenant.position.payment;

import dev.covenant.ledger.Invoice;
import dev.covenant.ledger.Payment;
import dev.covenant.measure.Debt;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The invoices of one side in one currency and the payments on them. A payment meets the invoice that it names where the
 * clause says so, then the oldest; what is left is kept for the next invoice. Undisputed sums are met before disputed
 * ones, which only a payer who names the invoice pays.
 */
final class Accounts {

    private final PaymentTerms terms;
    private final ZoneId zone;
    private final Map<String, Account> byNumber = new HashMap<>();
    private final Map<String, List<String>> lines = new HashMap<>();
    private BigDecimal unallocated = BigDecimal.ZERO;

    Accounts(PaymentTerms terms, ZoneId zone) {
        this.terms = terms;
        this.zone = zone;
    }

    /**
     * An invoice before any payment.
     *
     * @param invoice the invoice
     * @param dates when it is due
     * @param contest what of it is disputed
     * @param terms how interest runs
     */
    static Account open(Invoice invoice, InvoiceDates dates, Contest contest, PaymentTerms terms) {
        var interestAfter = terms.extensionBearsInterest() ? dates.counted() : dates.last();
        var bearing = invoice.amount().amount().subtract(contest.notOwed()).subtract(contest.open());
        var later = terms.disputedBearsInterest() ? BigDecimal.ZERO : contest.foundOwing();
        // a debt whose due day is not known never reaches it
        var debt = Debt.of(bearing.subtract(later), interestAfter.orElse(LocalDate.MAX), terms.interest());
        boolean nothing = bearing.signum() == 0;
        return new Account(
                invoice,
                dates.last(),
                contest,
                debt,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                nothing ? contest.raised() : Optional.empty());
    }

    /**
     * Meets the payments, in order of time.
     *
     * @param opened the invoices as {@link #open} gives them
     * @param payments by the other side in the same currency
     * @param through the last day that has ended
     * @return each invoice's account as of the end of that day, or of the last payment where that is later
     */
    List<Account> run(List<Account> opened, List<Payment> payments, LocalDate through) {
        var entries = new ArrayList<Entry>();
        for (Account account : opened) {
            entries.add(new Entry(account.invoice().at(), 0, () -> enter(account)));
            account.contest()
                    .settledOn()
                    .filter(day -> !terms.disputedBearsInterest()
                            && account.contest().foundOwing().signum() > 0)
                    .ifPresent(day ->
                            entries.add(new Entry(day.atStartOfDay(zone).toInstant(), 2, () -> join(account, day))));
        }
        payments.forEach(payment -> entries.add(new Entry(payment.at(), 1, () -> enter(payment))));
        entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::order));
        entries.forEach(entry -> entry.act().run());
        return byNumber.values().stream()
                .map(account -> account.to(through))
                .sorted(Comparator.comparing(account -> account.invoice().number()))
                .toList();
    }

    /** How payments on an invoice were allocated, in sentences. */
    List<String> lines(String number) {
        return lines.getOrDefault(number, List.of());
    }

    /** Paid and not met with any debt. */
    BigDecimal unallocated() {
        return unallocated;
    }

    private record Entry(Instant at, int order, Runnable act) {}

    private void enter(Account account) {
        byNumber.putIfAbsent(account.invoice().number(), account);
        allocate(account.invoice().at().atZone(zone).toLocalDate(), Optional.empty());
    }

    private void enter(Payment payment) {
        unallocated = unallocated.add(payment.amount().amount());
        allocate(payment.at().atZone(zone).toLocalDate(), payment.invoice());
    }

    private void join(Account account, LocalDate day) {
        byNumber.computeIfPresent(
                account.invoice().number(),
                (number, known) -> known.to(day).joined(account.contest().foundOwing()));
    }

    private void allocate(LocalDate day, Optional<String> named) {
        if (unallocated.signum() == 0) {
            return;
        }
        byNumber.replaceAll((number, account) -> account.to(day));
        named.filter(number -> terms.allocation().asDesignated() && byNumber.containsKey(number))
                .ifPresent(number -> {
                    inOrder(List.of(number), day);
                    meet(number, day, "disputed sum", (account, sum) -> account.meetDisputed(sum, day));
                });
        var oldest = byNumber.values().stream()
                .sorted(Comparator.comparing((Account account) -> account.due().orElse(LocalDate.MAX))
                        .thenComparing(account -> account.invoice().at())
                        .thenComparing(account -> account.invoice().number()))
                .map(account -> account.invoice().number())
                .toList();
        inOrder(oldest, day);
    }

    private void inOrder(List<String> numbers, LocalDate day) {
        if (terms.allocation().interestFirst()) {
            numbers.forEach(number -> meet(number, day, "interest", Account::meetInterest));
        }
        numbers.forEach(number -> meet(number, day, "sum", (account, sum) -> account.meetSum(sum, day)));
        if (!terms.allocation().interestFirst()) {
            numbers.forEach(number -> meet(number, day, "interest", Account::meetInterest));
        }
    }

    private void meet(String number, LocalDate day, String what, BiFunction<Account, BigDecimal, Account.Met> meeting) {
        var account = byNumber.get(number);
        if (account == null || unallocated.signum() == 0) {
            return;
        }
        var met = meeting.apply(account, unallocated);
        var part = unallocated.subtract(met.rest());
        if (part.signum() > 0) {
            lines.computeIfAbsent(number, n -> new ArrayList<>())
                    .add("Paid on " + InWords.date(day) + ": "
                            + new Money(account.invoice().amount().currency(), part) + " on the " + what + ".");
        }
        byNumber.put(number, met.account());
        unallocated = met.rest();
    }
}
