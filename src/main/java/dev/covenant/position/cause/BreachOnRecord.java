package dev.covenant.position.cause;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.BreachClass;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An apparent breach on record and how far it has come.
 *
 * @param clause the clause of termination for cause
 * @param subject the event's id
 * @param by the side that seems to be in breach
 * @param ours whether that is our side
 * @param sort of breach
 * @param broken the number of the clause that seems to be broken
 * @param what happened
 * @param detected when
 * @param stage how far it has come
 * @param noticed when the notice of breach counts as received; empty: none is on record, or it is not known
 * @param cure the last moments for its cure, included; empty: none runs
 * @param share the last of the marks 0, 50, 80 and 100 percent of the time for cure that was reached
 * @param partial whether a part is asserted to be cured
 * @param incurable whether it seems that no cure is possible, and nobody has ruled
 * @param repeated whether it is a further one of its kind in the time in which a further one has no cure
 * @param reserved whether the other side has reserved its rights about it
 * @param doubts what leaves its stage open; empty text: nothing
 * @param workings how its times were counted
 * @param evidence the events it rests on
 */
@Thing(value = "breach", plural = "breaches", meaning = "An apparent breach on record, by either side.")
public record BreachOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "side in breach", meaning = "The side that seems to be in breach.")
        Side by,

        @Words(value = "ours", meaning = "Whether our side seems to be in breach.")
        boolean ours,

        @Words(value = "class", meaning = "Payment, monetary or non-monetary.")
        BreachClass sort,

        @Words(value = "broken clause", meaning = "The number of the clause that seems to be broken.")
        String broken,

        @Words(value = "account", meaning = "What happened, in words.")
        String what,

        @Words(value = "moment of detection", meaning = "When it happened, as recorded.")
        ZonedDateTime detected,

        @Words(
                value = "stage",
                meaning =
                        "Detected, noticed, cure running, extended, asserted or disputed, cured, right open, exercised,"
                                + " waived, expired or undetermined.")
        BreachStage stage,

        @Words(value = "receipt of the notice", meaning = "When the notice of breach counts as received.")
        Optional<ZonedDateTime> noticed,

        @Words(value = "end of the cure", meaning = "The last moments for its cure, plan by and latest.")
        Optional<Deadline> cure,

        @Words(value = "percentage of the cure used", meaning = "The last of the marks 0, 50, 80 and 100 reached.")
        int share,

        @Words(value = "cured in part", meaning = "Whether a part is asserted to be cured.")
        boolean partial,

        @Words(value = "seemingly incurable", meaning = "Whether no cure seems possible, and nobody has ruled.")
        boolean incurable,

        @Words(value = "repeated", meaning = "Whether it is repeated so soon that it has no cure.")
        boolean repeated,

        @Words(value = "reserved", meaning = "Whether the other side has reserved its rights about it.")
        boolean reserved,

        @Words(value = "doubts", meaning = "What leaves its stage open.")
        String doubts,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
