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
 * @param received the earliest and latest plausible receipt
 * @param lastDay the last day in force that it brings by the adopted reading, taking it as effective
 * @param end that last day as a date to watch; empty where it brings none
 * @param withdrawn whether a withdrawal of it is on record
 * @param acknowledged whether the other side has acknowledged it
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

        @Words(value = "receipt", meaning = "When it counts as received, at the place of receipt.")
        Possible<ZonedDateTime> received,

        @Words(value = "last day in force", meaning = "The last day that it leaves, by the adopted reading.")
        Possible<LocalDate> lastDay,

        @Words(value = "end", meaning = "The end that it brings, as a date to watch.")
        Optional<Deadline> end,

        @Words(value = "withdrawn", meaning = "Whether a withdrawal of it is on record.")
        boolean withdrawn,

        @Words(value = "acknowledged", meaning = "Whether the other side has acknowledged it.")
        boolean acknowledged,

        Optional<String> reading,
        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
