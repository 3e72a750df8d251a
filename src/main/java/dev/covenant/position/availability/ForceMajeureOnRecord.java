package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * An event of force majeure and the notice of it.
 *
 * @param clause the clause on force majeure
 * @param subject the event's id
 * @param by the side it hinders
 * @param ours whether that is our side, so that notice is ours to give
 * @param onset when it began, in the contract's zone
 * @param deadline the last moment for notice, by the clock from the onset
 * @param passed whether that moment has passed
 * @param sent whether notice of it is on record
 * @param inTime whether that notice is in time on every reading that is open
 * @param late whether it is late on every reading that is open
 * @param undecided whether readings are open that differ
 * @param readings how each reading that is open comes out
 * @param effect what late notice means by the contract
 * @param workings how it was counted
 * @param evidence the event and its notice
 */
@Thing(
        value = "force majeure",
        plural = "force majeures",
        meaning = "An event of force majeure on record, and the notice of it.")
public record ForceMajeureOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "side hindered", meaning = "The side it hinders, which must give notice.")
        Side by,

        @Words(value = "ours", meaning = "Whether notice of it is ours to give.")
        boolean ours,

        @Words(value = "onset", meaning = "When it began.") ZonedDateTime onset,

        @Words(value = "notice deadline", meaning = "The last moment for notice, by the clock from the onset.")
        Deadline deadline,

        @Words(value = "passed", meaning = "Whether the last moment for notice has passed.")
        boolean passed,

        @Words(value = "notified", meaning = "Whether notice of it is on record.")
        boolean sent,

        @Words(value = "notified in time", meaning = "Whether the notice is in time on every reading that is open.")
        boolean inTime,

        @Words(value = "notified late", meaning = "Whether the notice is late on every reading that is open.")
        boolean late,

        @Words(value = "undecided", meaning = "Whether readings are open that come out differently.")
        boolean undecided,

        @Words(value = "readings", meaning = "How each reading that is open comes out.")
        String readings,

        @Words(value = "effect of late notice", meaning = "What late notice means by the contract.")
        String effect,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
