package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The day on which our side wants to be free, as a person set it, and by when notice must go.
 *
 * @param clause the termination clause
 * @param subject always {@code exit-target}
 * @param inForce whether the target lies ahead and some reading permits it
 * @param late whether the last moment of receipt has passed
 * @param exitDay the last day we want to be bound
 * @param setBy who set it
 * @param planMoment the last moment of receipt that is safe on every reading not ruled out
 * @param latestMoment the last moment of receipt by the adopted reading
 * @param receipt both, as a deadline
 * @param sendingDays the last safe day to send by each permitted method
 * @param costOfDelay what one day more costs
 * @param workings how it was counted
 * @param evidence who set the target, and when
 */
@Thing(
        value = "exit target",
        plural = "exit targets",
        meaning = "The day on which our side wants to be free, as a person set it.")
public record TargetedExit(
        ClauseText clause,
        String subject,

        @Words(value = "in force", meaning = "Whether the target lies ahead and some reading permits it.")
        boolean inForce,

        @Words(value = "late", meaning = "Whether the last moment of receipt has passed.")
        boolean late,

        @Words(value = "exit day", meaning = "The last day we want to be bound, in the contract's zone.")
        LocalDate exitDay,

        @Words(value = "person who set it", meaning = "Who set the target.")
        String setBy,

        @Words(value = "plan moment", meaning = "The last moment of receipt that is safe on every reading.")
        Possible<ZonedDateTime> planMoment,

        @Words(value = "latest moment", meaning = "The last moment of receipt by the adopted reading.")
        Possible<ZonedDateTime> latestMoment,

        @Words(value = "receipt deadline", meaning = "Plan by and latest, as one deadline.")
        Optional<Deadline> receipt,

        @Words(value = "sending days", meaning = "The last safe day to send, by each permitted method.")
        String sendingDays,

        @Words(value = "cost of one day's delay", meaning = "The committed fee of the day after the exit day.")
        Optional<Amount> costOfDelay,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
