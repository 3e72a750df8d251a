package dev.covenant.position.capacity;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A time in which capacity was, or may have been, withheld, as rules speak of it.
 *
 * @param clause the workload split
 * @param subject the local day it began, such as {@code 2026-11-09}; the second of a day {@code 2026-11-09/2}
 * @param time from its first to its last minute
 * @param started when it began
 * @param length how long it was
 * @param capacity the mean of what was withheld
 * @param energy the energy withheld
 * @param otherCapacity the same if a loss of site capacity falls on the other side first
 * @param otherEnergy the same
 * @param otherReading what that other reading is
 * @param doubt what is not on record; empty text: nothing
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "withholding",
        plural = "withholdings",
        meaning = "A time in which less was granted than asked for, or perhaps so, while the operator drew too much.")
public record CapacityWithheld(
        ClauseText clause,
        String subject,
        SubjectPeriod time,

        @Words(value = "start", meaning = "When it began.") Instant started,

        @Words(value = "length", meaning = "How long it was without a break.")
        Possible<Duration> length,

        @Words(value = "capacity withheld", meaning = "The smaller of what was lacking and what the operator overdrew.")
        Possible<Quantity> capacity,

        @Words(value = "energy withheld", meaning = "The capacity withheld over its time.")
        Possible<Quantity> energy,

        @Words(value = "capacity withheld on the other reading", meaning = "The same, the derating on the other side.")
        Possible<Quantity> otherCapacity,

        @Words(value = "energy withheld on the other reading", meaning = "The same, the derating on the other side.")
        Possible<Quantity> otherEnergy,

        @Words(value = "other reading", meaning = "Which reading of the derating that is.")
        String otherReading,

        @Words(value = "doubt", meaning = "What is not on record.")
        String doubt,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(time);
    }
}
