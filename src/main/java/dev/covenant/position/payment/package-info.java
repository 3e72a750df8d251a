/**
 * What is owed on invoices, by when, and what follows from paying late or disputing. In reading order:
 * {@link dev.covenant.position.payment.InvoiceDates} (when an invoice falls due, and when its window to dispute
 * closes), {@link dev.covenant.position.payment.Contest} (what of it is disputed and how the dispute stands),
 * {@link dev.covenant.position.payment.Accounts} (payments met with debts in their order, and interest run day by day)
 * and {@link dev.covenant.position.payment.PaymentFacts}, which makes the facts
 * {@link dev.covenant.position.payment.InvoiceOnRecord} and {@link dev.covenant.position.payment.DisputeWindow}, and the
 * duty to pay, the right to dispute and the right to suspend.
 *
 * <p>Days are those of the contract's zone; an invoice is received on the day of the place where its payer receives.
 * A day that has not ended bears no interest yet. Sums are exact; they are rounded where the clause says so and nowhere
 * else.
 */
@NullMarked
package dev.covenant.position.payment;

import org.jspecify.annotations.NullMarked;
