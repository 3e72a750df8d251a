package dev.covenant.position.rights;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A duty as it stands at the moment judged; made by {@link Duty#on}.
 *
 * @param clause that asks for it
 * @param subject its part of a finding's key
 * @param ower who must do it
 * @param ours whether that is our side
 * @param what must be done, after "must"
 * @param state how it stands
 * @param due the last moments, included, standstills reckoned in; empty: none is known
 * @param fulfilled when it was done; empty: it was not, or not yet
 * @param late whether it was done after its last moment
 * @param afterTheEnd whether the contract has ended
 * @param doubts what leaves its state open; empty text: nothing
 * @param workings how its times were counted
 * @param evidence what asks for it
 * @param toldApart whether rules of its area tell of it, so that the common ones stay silent
 */
@Thing(value = "duty", plural = "duties", meaning = "A duty that a clause puts on one side, with its state.")
public record DutyOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "ower", meaning = "The side that must do it.")
        Side ower,

        @Words(value = "owed by us", meaning = "Whether our side must do it.")
        boolean ours,

        @Words(value = "task", meaning = "What must be done, after the word must.")
        String what,

        @Words(
                value = "state",
                meaning = "Not yet in force, in force, suspended, fulfilled, violated, surviving or undetermined.")
        DutyState state,

        @Words(value = "last moment", meaning = "Plan by and latest, both included, standstills reckoned in.")
        Optional<Deadline> due,

        @Words(value = "moment of fulfilment", meaning = "When it was done.")
        Optional<ZonedDateTime> fulfilled,

        @Words(value = "fulfilled late", meaning = "Whether it was done after its last moment.")
        boolean late,

        @Words(value = "owed after the end", meaning = "Whether the contract has ended and it is owed on.")
        boolean afterTheEnd,

        @Words(value = "doubts", meaning = "What leaves its state open.")
        String doubts,

        List<String> workings,
        List<Evidence> evidence,

        @Words(value = "told by its area", meaning = "Whether rules of its own area tell of it.")
        boolean toldApart)
        implements Subject {}
