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
 * The time in which an invoice may be disputed, and how a dispute about it stands. Days are of the contract's zone.
 *
 * @param clause the dispute clause
 * @param subject the invoice's number
 * @param holder who may dispute
 * @param ours whether that is our side
 * @param total what is on the invoice
 * @param lastDay the last day to dispute, included
 * @param closes the same as a deadline: plan by the day counted, latest the day it moves to
 * @param open whether the window is open; not where its last day is not known
 * @param passed whether its last day is over
 * @param disputed whether a dispute was raised in time
 * @param tooLate whether the only dispute came after the window
 * @param accepted whether the clause takes the invoice as accepted, because nobody disputed it in time
 * @param disputedSum what was disputed in time
 * @param unsettled whether the dispute is open
 * @param resolveBy until when the parties try to settle it; empty: the clause does not say, or nothing is disputed
 * @param settledFrom the day after whose end an open dispute counts as settled; empty: never
 * @param settlesFor for whom
 * @param goodFaith what is to be paid of the disputed sum all the same; empty: nothing
 * @param workings how all this was counted
 * @param evidence the invoice
 */
@Thing(
        value = "dispute window",
        plural = "dispute windows",
        meaning = "The time in which an invoice may be disputed, and how a dispute stands.")
public record DisputeWindow(
        ClauseText clause,
        String subject,

        @Words(value = "holder", meaning = "The side that may dispute the invoice.")
        Side holder,

        @Words(value = "held by us", meaning = "Whether our side may dispute it.")
        boolean ours,

        @Words(value = "total", meaning = "The sum on the invoice.")
        Money total,

        @Words(value = "last day", meaning = "The last day to dispute, in the contract's zone.")
        Possible<LocalDate> lastDay,

        @Words(value = "dispute deadline", meaning = "The last day to dispute as a deadline; plan by the earlier day.")
        Optional<Deadline> closes,

        @Words(value = "open", meaning = "Whether the invoice can still be disputed in time.")
        boolean open,

        @Words(value = "passed", meaning = "Whether the last day is over.")
        boolean passed,

        @Words(value = "used", meaning = "Whether a dispute was raised in time.")
        boolean disputed,

        @Words(value = "missed", meaning = "Whether the only dispute came after the window.")
        boolean tooLate,

        @Words(value = "deemed accepted", meaning = "Whether the clause takes the undisputed invoice as accepted.")
        boolean accepted,

        @Words(value = "disputed sum", meaning = "What was disputed in time.")
        Money disputedSum,

        @Words(value = "unsettled", meaning = "Whether a dispute raised in time is still open.")
        boolean unsettled,

        @Words(value = "resolution day", meaning = "Until when the parties try to settle the dispute.")
        Optional<LocalDate> resolveBy,

        @Words(value = "settlement deadline", meaning = "When an open dispute counts as settled.")
        Optional<Deadline> settledFrom,

        @Words(value = "beneficiary", meaning = "For whom an open dispute counts as settled.")
        Optional<Side> settlesFor,

        @Words(value = "good faith payment", meaning = "What is to be paid of the disputed sum all the same.")
        Optional<Amount> goodFaith,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
