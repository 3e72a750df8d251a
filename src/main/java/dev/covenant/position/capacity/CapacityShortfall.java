package dev.covenant.position.capacity;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A run of too little capacity, as rules speak of it.
 *
 * @param clause the guarantee
 * @param subject the local day it began, such as {@code 2026-10-14}; the second of a day {@code 2026-10-14/2}
 * @param time from its first to its last minute
 * @param started when it began
 * @param length how long it was, excluded minutes left out
 * @param allowed of which more is a sustained shortfall
 * @param excluded how many minutes of it were excluded
 * @param missing the mean of the capacity missing
 * @param energy the energy that could not be drawn
 * @param goesOn whether it may not be over
 * @param credit what it is worth before caps and claims
 * @param run itself, for further computation
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "capacity shortfall",
        plural = "capacity shortfalls",
        meaning = "A run in which less than the guaranteed share of the committed capacity was available.")
public record CapacityShortfall(
        ClauseText clause,
        String subject,
        SubjectPeriod time,

        @Words(value = "start", meaning = "When it began.") Instant started,

        @Words(value = "length", meaning = "How long it was, excluded minutes left out: they pause it, nothing more.")
        Possible<Duration> length,

        @Words(value = "length allowed", meaning = "A run of more than this is a sustained shortfall.")
        Duration allowed,

        @Words(value = "excluded time", meaning = "How much of it was excluded.")
        Duration excluded,

        @Words(value = "capacity missing", meaning = "The mean of what was missing of the committed capacity.")
        Quantity missing,

        @Words(value = "energy missing", meaning = "The energy that could not be drawn for it.")
        Quantity energy,

        @Words(value = "going on", meaning = "Whether it lasts to the end of what was read.")
        boolean goesOn,

        @Words(value = "accrued credit", meaning = "What it is worth from its first minute, before caps and claims.")
        Possible<Money> credit,

        ShortfallRun run,
        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(time);
    }
}
