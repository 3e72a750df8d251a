package dev.covenant.position;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A notice on record, with each check and the end it would bring. Our own counts from the latest plausible receipt,
 * theirs from the earliest.
 *
 * @param clause the clause it falls under
 * @param subject the event's id
 * @param kind what it does
 * @param giver who gives it
 * @param ours whether we gave it
 * @param validity what it is worth
 * @param failed the checks that did not pass, in a sentence each
 * @param sent when it left
 * @param arrived when it physically arrived, where that is on record
 * @param received the earliest and latest plausible receipt
 * @param arrivalAndReceipt both in a sentence
 * @param arrivedApart whether it has physically arrived, and arrival is not at once its one plausible receipt
 * @param counted the receipt that counts: the latest plausible of ours, the earliest of theirs
 * @param lastDay the last day in force that it brings by the adopted reading, taking it as effective
 * @param end that last day as a date to watch; empty where it brings none
 * @param withdrawn whether a withdrawal of it has taken effect
 * @param withdrawalTried whether a withdrawal of it is on record that has not taken effect
 * @param withdrawal what came of a withdrawal, in a sentence; empty where nobody tried
 * @param acknowledged whether the other side has acknowledged it
 * @param ruledOn whether a person has ruled on its validity
 * @param first the id of the first of the notices that protect each other, itself where there is no other
 * @param fresh dates for a fresh notice of ours, without prejudice to it; empty for theirs
 * @param freshBy until when a fresh notice of ours does as well; empty for theirs and where nothing is known
 * @param reading the adopted reading's name
 * @param workings receipt, count and checks
 * @param evidence the event
 */
@Thing(value = "notice", plural = "notices", meaning = "A notice on record, given by either side.")
public record NoticeOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "kind", meaning = "Termination, termination for cause, breach, or other.")
        Notice.Kind kind,

        @Words(value = "giver", meaning = "The side that gives it.")
        Side giver,

        @Words(value = "given by us", meaning = "Whether we gave it.")
        boolean ours,

        @Words(value = "validity", meaning = "Valid, defective, invalid or undetermined, by checks or by a ruling.")
        Validity validity,

        @Words(value = "checks that did not pass", meaning = "Each in a sentence.")
        String failed,

        @Words(value = "moment of sending", meaning = "When it left.")
        ZonedDateTime sent,

        @Words(value = "arrival", meaning = "When it physically arrived, at the place of receipt.")
        Possible<ZonedDateTime> arrived,

        @Words(value = "receipt", meaning = "When it counts as received, at the place of receipt.")
        Possible<ZonedDateTime> received,

        @Words(
                value = "arrival and receipt",
                meaning = "When it physically arrived and when it is deemed received, in a sentence.")
        String arrivalAndReceipt,

        @Words(
                value = "arrived apart from its receipt",
                meaning = "Whether it has physically arrived, at another moment than the one at which it counts.")
        boolean arrivedApart,

        @Words(
                value = "receipt that counts",
                meaning = "The latest plausible receipt of our notice, the earliest of theirs.")
        Possible<ZonedDateTime> counted,

        @Words(value = "last day in force", meaning = "The last day that it leaves, by the adopted reading.")
        Possible<LocalDate> lastDay,

        @Words(value = "end", meaning = "The end that it brings, as a date to watch.")
        Optional<Deadline> end,

        @Words(value = "withdrawn", meaning = "Whether a withdrawal of it has taken effect.")
        boolean withdrawn,

        @Words(
                value = "running on after a withdrawal",
                meaning = "Whether a withdrawal of it is on record that has not taken effect.")
        boolean withdrawalTried,

        @Words(value = "outcome of the withdrawal", meaning = "What came of a withdrawal, in a sentence.")
        String withdrawal,

        @Words(value = "acknowledged", meaning = "Whether the other side has acknowledged it.")
        boolean acknowledged,

        @Words(value = "ruled on", meaning = "Whether a person has ruled on its validity.")
        boolean ruledOn,

        @Words(
                value = "first of its chain",
                meaning = "The first of the notices of which each is without prejudice to an earlier one.")
        String first,

        @Words(value = "dates for a fresh notice", meaning = "Dates for a notice of ours without prejudice to it.")
        String fresh,

        @Words(
                value = "deadline for a fresh notice",
                meaning = "Until when a notice of ours without prejudice to it brings the same end.")
        Optional<Deadline> freshBy,

        Optional<String> reading,
        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
