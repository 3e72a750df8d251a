package dev.covenant.position;

import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import java.util.List;

/**
 * The contract itself.
 *
 * @param clause the term clause; a contract without one has its own title here
 * @param subject always {@code contract}
 * @param running whether the moment judged lies in its life
 * @param withoutDateAhead whether no date ahead follows from the contract or its events
 * @param withoutHolidaySource whether it names no source of holidays
 * @param countsBusinessDays whether any of its terms needs one
 * @param workings which dates lie ahead
 */
@Thing(value = "contract", plural = "contracts", meaning = "The contract as it stands at the moment judged.")
public record ContractInForce(
        ClauseText clause,
        String subject,

        @Words(value = "in force", meaning = "Whether the moment judged lies in its life.")
        boolean running,

        @Words(value = "without a date ahead", meaning = "Whether no date ahead follows from its terms or events.")
        boolean withoutDateAhead,

        @Words(
                value = "without a named source of holidays",
                meaning = "Whether it does not say where its holidays come from.")
        boolean withoutHolidaySource,

        @Words(value = "counting business days", meaning = "Whether any of its terms counts business days.")
        boolean countsBusinessDays,

        List<String> workings)
        implements Subject {}
