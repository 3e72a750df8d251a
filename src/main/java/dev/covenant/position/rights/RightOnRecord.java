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
 * A right as it stands at the moment judged; made by {@link Right#on}.
 *
 * @param clause that gives it
 * @param subject its part of a finding's key
 * @param holder who may use it
 * @param ours whether that is our side
 * @param what it allows, after "may"
 * @param state how it stands
 * @param opens the first moment, included; empty: nothing has opened it yet
 * @param lapses the last moments, included, standstills reckoned in; empty: none is known
 * @param doubts what leaves its state open; empty text: nothing
 * @param workings how its times were counted
 * @param evidence what opened it
 * @param toldApart whether rules of its area tell of it, so that the common ones stay silent
 */
@Thing(value = "right", plural = "rights", meaning = "A right that a clause gives to one side, with its state.")
public record RightOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "holder", meaning = "The side that may use it.")
        Side holder,

        @Words(value = "held by us", meaning = "Whether our side may use it.")
        boolean ours,

        @Words(value = "permission", meaning = "What it allows, after the word may.")
        String what,

        @Words(
                value = "state",
                meaning =
                        "Not yet open, open, tolled, exercised, waived, lapsed (its window has passed) or undetermined.")
        RightState state,

        @Words(value = "opening", meaning = "The first moment at which it can be used.")
        Optional<ZonedDateTime> opens,

        @Words(value = "last moment", meaning = "Plan by and latest, both included, standstills reckoned in.")
        Optional<Deadline> lapses,

        @Words(value = "doubts", meaning = "What leaves its state open.")
        String doubts,

        List<String> workings,
        List<Evidence> evidence,

        @Words(value = "told by its area", meaning = "Whether rules of its own area tell of it.")
        boolean toldApart)
        implements Subject {}
