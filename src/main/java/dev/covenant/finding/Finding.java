package dev.covenant.finding;

import java.util.List;
import java.util.Optional;

/**
 * What an evaluation concludes about one subject. Equal inputs give an equal record.
 *
 * @param key what it is about
 * @param rule the rule's id
 * @param title the rule's title, for people
 * @param clauseNumber as printed in the contract
 * @param clauseWords the clause's words
 * @param reading the reading it rests on, where the clause has several
 * @param outcome met, breached or undetermined
 * @param severity how much it matters
 * @param period the time it is about, where it has one
 * @param deadline by when something must be done, where something must
 * @param amounts money at stake, each with its kind
 * @param message one or two sentences with the values
 * @param whatToDo steps, in order
 * @param workings how it was counted, line by line
 * @param evidence what it rests on
 * @param missing what is missing, where undetermined
 */
public record Finding(
        FindingKey key,
        String rule,
        String title,
        String clauseNumber,
        String clauseWords,
        Optional<String> reading,
        Outcome outcome,
        Severity severity,
        Optional<SubjectPeriod> period,
        Optional<Deadline> deadline,
        List<Amount> amounts,
        String message,
        List<String> whatToDo,
        List<String> workings,
        List<Evidence> evidence,
        List<String> missing) {}
