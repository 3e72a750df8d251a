package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;

/**
 * A line of readings that a running contract needs.
 *
 * @param clause the contract's metering
 * @param subject the series, such as {@code TotalP/usage/campus}
 * @param meter the meter's id
 * @param workload whose readings
 * @param lastReading the end of the last reading
 * @param silentAfter how long without a reading is silence
 * @param nextDue when the next reading is due at the latest
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "source of readings",
        plural = "sources of readings",
        meaning = "A line of readings that a running contract needs.")
public record ReadingsSource(
        ClauseText clause,
        String subject,

        @Words(value = "meter", meaning = "The meter as the contract names it.")
        String meter,

        @Words(value = "workload", meaning = "Whose readings.")
        String workload,

        @Words(value = "end of the last reading", meaning = "When its interval ended; unknown where there is none.")
        Possible<ZonedDateTime> lastReading,

        @Words(value = "silence allowed", meaning = "How long without a reading is silence.")
        Duration silentAfter,

        @Words(value = "moment the next reading is due", meaning = "The last reading's end and the silence allowed.")
        ZonedDateTime nextDue,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
