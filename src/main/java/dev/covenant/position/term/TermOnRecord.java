package dev.covenant.position.term;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import java.time.LocalDate;
import java.util.List;

/**
 * The term of a contract, or of one of its tranches, at the moment judged.
 *
 * @param clause the term clause
 * @param subject {@code term}, or {@code tranche-} and its name
 * @param name what it is the term of, such as {@code contract} or {@code tranche A}
 * @param running whether the moment judged lies in it, and no notice or cause ends it earlier
 * @param closing whether besides its last day lies at most two years ahead
 * @param over whether it is over, by expiry, notice or cause
 * @param firstDay the first day in force
 * @param lastDay the last day in force
 * @param lastBilled the last calendar month billed, in words
 * @param months calendar months it touches, both ends included
 * @param expiry the end as a date to watch
 * @param holdover whether use or fees go on after the end
 * @param after what goes on, in sentences; empty where nothing does
 * @param workings first and last day, months, average
 * @param evidence readings and invoices after the end
 */
@Thing(value = "term", plural = "terms", meaning = "The term of the contract or of one of its tranches.")
public record TermOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "part", meaning = "The contract, or a tranche by its name.")
        String name,

        @Words(value = "running", meaning = "Whether the moment judged lies in it and nothing has ended it earlier.")
        boolean running,

        @Words(
                value = "within two years of its end",
                meaning = "Whether it runs and its last day lies at most two years ahead.")
        boolean closing,

        @Words(value = "over", meaning = "Whether it has ended, by expiry, notice or cause.")
        boolean over,

        @Words(value = "first day", meaning = "The first day in force.")
        LocalDate firstDay,

        @Words(value = "last day", meaning = "The last day in force, to its 24:00, renewals that are sure counted in.")
        LocalDate lastDay,

        @Words(value = "last billed month", meaning = "The calendar month of the last day.")
        String lastBilled,

        @Words(value = "number of months", meaning = "The calendar months it touches, both ends included.")
        int months,

        @Words(value = "expiry", meaning = "The end of the last day in force, as a date to watch.")
        Deadline expiry,

        @Words(value = "held over", meaning = "Whether use or fees go on after the end.")
        boolean holdover,

        @Words(value = "what goes on", meaning = "The use and the fees after the end, in sentences.")
        String after,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
