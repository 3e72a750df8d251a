package dev.covenant.position.payment;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An invoice under the payment clause, as it stands at the moment judged. Days are of the contract's zone.
 *
 * @param clause the payment clause
 * @param subject its number
 * @param ower who owes it
 * @param ours whether that is our side
 * @param total what is on it
 * @param state how it stands
 * @param invoiceDay the day on which it should have gone out by the clause; empty: the clause sets none
 * @param dueDay the last day to pay, moved off a day that is no business day
 * @param payBy the same as a deadline: plan by the day counted, latest the day it moves to
 * @param paid paid on the sum itself
 * @param disputed disputed in time and not settled
 * @param outstanding owed of the sum itself, disputed or not
 * @param undisputed the same without what is disputed
 * @param toPay what is to be paid now: the undisputed sum, with a share of the disputed one where the clause asks for it
 * @param daysLate full days since the due day while something undisputed is open; 0 otherwise
 * @param interest interest to the end of yesterday and not paid, as a charge; empty: none
 * @param fixedSum the fixed sum of the UK Act, as a charge; empty: none
 * @param suspensionOpen whether an undisputed sum is late by more than the clause allows
 * @param suspensionNoticeFrom the first day on which notice of suspension may be given if nothing is paid
 * @param suspensionNoticed whether such a notice is on record
 * @param suspensionEarly whether it was received before the clause allows it
 * @param suspensionFrom the first day on which services may be suspended: by the notice on record, else by one received
 *     on the first day possible, but not before today
 * @param workings how all this was counted
 * @param evidence the invoice and the payments
 */
@Thing(value = "invoice", plural = "invoices", meaning = "An invoice on record, with what is paid, disputed and owed.")
public record InvoiceOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "ower", meaning = "The side that owes it.")
        Side ower,

        @Words(value = "owed by us", meaning = "Whether our side owes it.")
        boolean ours,

        @Words(value = "total", meaning = "The sum on the invoice.")
        Money total,

        @Words(
                value = "state",
                meaning = "Due day unknown, payable, late, disputed (only what is disputed is open) or paid.")
        InvoiceState state,

        @Words(value = "invoice day", meaning = "The day on which the clause has it go out.")
        Optional<LocalDate> invoiceDay,

        @Words(value = "due day", meaning = "The last day to pay, in the contract's zone.")
        Possible<LocalDate> dueDay,

        @Words(value = "payment deadline", meaning = "The last day to pay as a deadline; plan by the earlier day.")
        Optional<Deadline> payBy,

        @Words(value = "sum paid", meaning = "What was paid on the sum itself.")
        Money paid,

        @Words(value = "disputed sum", meaning = "What is disputed in time and not settled.")
        Money disputed,

        @Words(value = "outstanding sum", meaning = "What is owed of the sum itself, disputed or not.")
        Money outstanding,

        @Words(value = "undisputed sum", meaning = "What is owed and not disputed, without interest.")
        Money undisputed,

        @Words(value = "sum to pay", meaning = "The undisputed sum, with the share of the disputed one that is due.")
        Optional<Amount> toPay,

        @Words(
                value = "number of days late",
                meaning = "Full days since the due day, while something undisputed is open.")
        int daysLate,

        @Words(value = "late interest", meaning = "Interest to the end of yesterday that is not paid.")
        Optional<Amount> interest,

        @Words(value = "fixed sum", meaning = "The fixed sum of the UK Act of 1998.")
        Optional<Amount> fixedSum,

        @Words(value = "open to suspension", meaning = "Whether an undisputed sum is late beyond the threshold.")
        boolean suspensionOpen,

        @Words(value = "first day for notice of suspension", meaning = "The first day beyond the threshold.")
        Optional<LocalDate> suspensionNoticeFrom,

        @Words(value = "under notice of suspension", meaning = "Whether a notice of suspension is on record.")
        boolean suspensionNoticed,

        @Words(value = "noticed too early", meaning = "Whether that notice came before the threshold had passed.")
        boolean suspensionEarly,

        @Words(value = "first day of suspension", meaning = "The first day on which services may be suspended.")
        Optional<LocalDate> suspensionFrom,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
