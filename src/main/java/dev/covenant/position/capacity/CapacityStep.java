package dev.covenant.position.capacity;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A step of the ramp and whether it was delivered, as rules speak of it.
 *
 * @param clause on late delivery
 * @param subject the day it was due, such as {@code 2026-07-01}
 * @param due the day from whose midnight it should have been there
 * @param committed the capacity committed
 * @param delivered the most that a test on record held throughout
 * @param tests how many tests of the contract are on record
 * @param accepted whether a test accepted it by now
 * @param late whether its day has begun without its acceptance
 * @param electing whether the holder may now choose to leave or to take what is there
 * @param election until when; empty: the clause sets no end
 * @param reducedFee the month's fee times delivered over committed
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "capacity step",
        plural = "capacity steps",
        meaning = "A step of the committed capacity and whether a test has accepted it.")
public record CapacityStep(
        ClauseText clause,
        String subject,

        @Words(value = "due day", meaning = "The day from whose midnight it should have been there.")
        LocalDate due,

        @Words(value = "committed capacity", meaning = "The capacity committed from that day.")
        Quantity committed,

        @Words(value = "delivered capacity", meaning = "The most that a test on record held throughout.")
        Possible<Quantity> delivered,

        @Words(value = "number of tests", meaning = "How many tests of the contract are on record.")
        int tests,

        @Words(value = "accepted", meaning = "Whether a test has accepted it.")
        boolean accepted,

        @Words(value = "late", meaning = "Whether its day has begun without its acceptance.")
        boolean late,

        @Words(value = "open to election", meaning = "Whether the holder may now leave or take what is there.")
        boolean electing,

        @Words(value = "last moment of the election", meaning = "Until when the holder may choose.")
        Optional<Deadline> election,

        @Words(value = "reduced fee", meaning = "The month's fee times delivered over committed capacity.")
        Possible<Money> reducedFee,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
