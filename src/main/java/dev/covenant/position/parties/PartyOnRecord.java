package dev.covenant.position.parties;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * An assignment on record: who is to stand in a side's place.
 *
 * @param clause the assignment clause
 * @param subject the event's id
 * @param side whose place
 * @param name the party's name
 * @param from from when
 * @param inForce whether that party stands in the side's place now
 * @param withoutGround whether the clause asks for consent and none, nor another ground, is shown
 * @param workings the parties of that side, in order of time
 * @param evidence the event
 */
@Thing(value = "assignment", plural = "assignments", meaning = "A party that is to stand in a side's place.")
public record PartyOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "side", meaning = "The side whose place it takes.")
        Side side,

        @Words(value = "new party", meaning = "Its name.") String name,

        @Words(value = "first moment", meaning = "From when it is to stand there.")
        ZonedDateTime from,

        @Words(value = "in force", meaning = "Whether it stands there at the moment judged.")
        boolean inForce,

        @Words(
                value = "without a ground",
                meaning = "Whether consent is needed and neither it nor another ground is shown.")
        boolean withoutGround,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
