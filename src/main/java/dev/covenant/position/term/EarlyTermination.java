package dev.covenant.position.term;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What the side that leaves owes for it, by the notice that ends the contract first.
 *
 * @param clause the clause of the fee
 * @param subject the notice's id
 * @param owedBy the side that leaves
 * @param ours whether that is our side
 * @param lastDay the last day in force
 * @param fee the charge; empty where no fee it rests on is known
 * @param end that last day as a date to watch
 * @param effective whether the contract has ended
 * @param waived whether the other side has given it up in a signed writing
 * @param forPeople what is left to a person, in sentences
 * @param workings a line for each run of months
 * @param evidence the notice
 */
@Thing(
        value = "early termination",
        plural = "early terminations",
        meaning = "The end that a notice brings before the term is over, with what the side that leaves owes for it.")
public record EarlyTermination(
        ClauseText clause,
        String subject,

        @Words(value = "side that leaves", meaning = "The side whose notice it is, which owes the fee.")
        Side owedBy,

        @Words(value = "owed by us", meaning = "Whether that is our side.")
        boolean ours,

        @Words(value = "last day in force", meaning = "The last day that the notice leaves.")
        LocalDate lastDay,

        @Words(value = "fee", meaning = "The early-termination fee, each contract month rounded to the cent.")
        Optional<Amount> fee,

        @Words(value = "end", meaning = "The end as a date to watch.")
        Deadline end,

        @Words(value = "effective", meaning = "Whether the contract has ended.")
        boolean effective,

        @Words(value = "waived", meaning = "Whether the other side has given the fee up in a signed writing.")
        boolean waived,

        @Words(value = "questions left to a person", meaning = "What the computation does not decide.")
        String forPeople,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
