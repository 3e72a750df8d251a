package dev.covenant.position.payment;

import dev.covenant.ledger.Invoice;
import dev.covenant.measure.Debt;
import dev.covenant.measure.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One invoice with what was paid on it, as of the end of a day; immutable.
 *
 * @param invoice the invoice
 * @param due the last day for payment; empty: not known, so nothing is late
 * @param contest what of it is disputed
 * @param debt the undisputed sum and its interest
 * @param paid paid on the sum itself
 * @param interestPaid paid on interest
 * @param settled the day on which nothing undisputed was left; empty: something is
 */
record Account(
        Invoice invoice,
        Optional<LocalDate> due,
        Contest contest,
        Debt debt,
        BigDecimal paid,
        BigDecimal interestPaid,
        Optional<LocalDate> settled) {

    /** What is left of a payment, and the account after it. */
    record Met(Account account, BigDecimal rest) {}

    /** Owed of the sum itself, disputed or not. */
    BigDecimal outstanding() {
        return invoice.amount()
                .amount()
                .subtract(contest.notOwed())
                .subtract(paid)
                .max(BigDecimal.ZERO);
    }

    /** The same without what is in dispute. */
    BigDecimal undisputed() {
        return outstanding().subtract(contest.open()).max(BigDecimal.ZERO);
    }

    Account to(LocalDate day) {
        return new Account(invoice, due, contest, debt.to(day), paid, interestPaid, settled);
    }

    /** A disputed sum found owing joins the undisputed one. */
    Account joined(BigDecimal sum) {
        return new Account(invoice, due, contest, debt.changed(sum), paid, interestPaid, Optional.empty());
    }

    Met meetInterest(BigDecimal payment) {
        var part = payment.min(debt.interest()).max(BigDecimal.ZERO);
        var account =
                new Account(invoice, due, contest, debt.interestPaid(part), paid, interestPaid.add(part), settled);
        return new Met(part.signum() == 0 ? this : account, payment.subtract(part));
    }

    Met meetSum(BigDecimal payment, LocalDate on) {
        return pay(payment.min(undisputed()), payment, on);
    }

    /** As far as the payer named this invoice, its disputed part as well. */
    Met meetDisputed(BigDecimal payment, LocalDate on) {
        return pay(payment.min(outstanding()), payment, on);
    }

    private Met pay(BigDecimal part, BigDecimal payment, LocalDate on) {
        var after =
                new Account(invoice, due, contest, debt.changed(part.negate()), paid.add(part), interestPaid, settled);
        boolean done = settled.isEmpty() && after.undisputed().signum() == 0;
        var marked = done
                ? new Account(invoice, due, contest, after.debt, after.paid, interestPaid, Optional.of(on))
                : after;
        return new Met(marked, payment.subtract(part));
    }

    Money money(BigDecimal amount) {
        return new Money(invoice.amount().currency(), amount);
    }
}
