package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A right to leave that failures which keep coming back have opened.
 *
 * @param clause the clause on chronic failure
 * @param subject the day on which it opened
 * @param ours whether it is our side's
 * @param opened the moment at which the pattern was first complete
 * @param deadline the last moments to use it
 * @param passed whether the last moment has passed
 * @param workings what completed it
 * @param evidence the failures
 */
@Thing(
        value = "chronic failure",
        plural = "chronic failures",
        meaning = "Failures that keep coming back, so that a right to leave has opened.")
public record ChronicRight(
        ClauseText clause,
        String subject,

        @Words(value = "ours", meaning = "Whether the right to leave is our side's.")
        boolean ours,

        @Words(value = "opening", meaning = "The moment at which the pattern was complete.")
        ZonedDateTime opened,

        @Words(value = "right deadline", meaning = "The last moments to use the right, both included.")
        Deadline deadline,

        @Words(value = "passed", meaning = "Whether the last moment has passed.")
        boolean passed,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
