package dev.covenant.position;

import dev.covenant.terms.Account;
import dev.covenant.terms.TerminationReading;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * By when notice must be received to leave on a wanted day, by one reading.
 *
 * @param account the version of the words
 * @param reading the way it is read
 * @param adopted whether it is the reading adopted
 * @param opens the first day on which notice may be received, where the reading sets one
 * @param latest the last day of receipt; empty where the day cannot be had
 * @param safe the last day of receipt that is safe even if the days before a named day must be clear; empty likewise
 * @param none why the day cannot be had; empty where it can
 * @param workings how it was counted
 */
public record ReadingPlan(
        Account account,
        TerminationReading reading,
        boolean adopted,
        Optional<LocalDate> opens,
        Optional<LocalDate> latest,
        Optional<LocalDate> safe,
        Optional<String> none,
        List<String> workings) {}
