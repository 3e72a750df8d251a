package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.LateInterest;
import dev.covenant.measure.Rolls;
import java.util.Optional;

/**
 * When invoices go out and fall due, what late sums bear, how payments are allocated and when the operator may suspend
 * (DOMAIN 1.22).
 *
 * @param text identity and words
 * @param invoiceDay the day of the month on which invoices go out; empty: the contract does not say
 * @param due the time to pay, counted from {@code from}
 * @param from what it is counted from
 * @param rolls where a due day moves that is no business day
 * @param extensionBearsInterest whether the days of that move bear interest if payment is late even then (NY GCL
 *     s. 25-a(2): not, but for a period stated in months)
 * @param interest on late sums; empty: none
 * @param disputedBearsInterest whether a sum disputed in time and found owing bears interest from its due day
 * @param fixedSums whether the fixed sums of the UK Act are added (GBP 40, 70 or 100)
 * @param allocation which debts a payment meets first
 * @param suspension when services may be suspended; empty: never for non-payment
 */
public record PaymentTerms(
        ClauseText text,
        Optional<InvoiceDay> invoiceDay,
        CountedPeriod due,
        DueFrom from,
        Rolls rolls,
        boolean extensionBearsInterest,
        Optional<LateInterest> interest,
        boolean disputedBearsInterest,
        boolean fixedSums,
        Allocation allocation,
        Optional<Suspension> suspension)
        implements Clause {

    /** What a time to pay or to dispute is counted from. */
    public enum DueFrom {
        /** The day the invoice was received. */
        RECEIPT("received"),
        /** The day on the invoice. */
        INVOICE_DATE("dated");

        private final String word;

        DueFrom(String word) {
            this.word = word;
        }

        /**
         * As workings say it.
         *
         * @return {@code received} or {@code dated}
         */
        public String word() {
            return word;
        }
    }

    /**
     * A day of the month.
     *
     * @param ordinal 1 for the first
     * @param business whether business days are counted
     */
    public record InvoiceDay(int ordinal, boolean business) {}

    /**
     * Which debts a payment meets. Among debts alike, the oldest first.
     *
     * @param asDesignated whether the invoice that the payer names is met first
     * @param interestFirst whether interest is met before the sums that bear it
     */
    public record Allocation(boolean asDesignated, boolean interestFirst) {}

    /**
     * When the operator may suspend.
     *
     * @param late an undisputed sum must be late by more than this
     * @param notice how long before it notice must be given
     */
    public record Suspension(CountedPeriod late, CountedPeriod notice) {}
}
