package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A month under a demand limit.
 *
 * @param clause the demand clause
 * @param subject the month, such as {@code 2014-10}
 * @param month its time
 * @param limit the mean power allowed in an interval
 * @param reachingExceeds whether the limit itself is already too much: "at least", not "more than"
 * @param readings how many plausible readings count
 * @param peak the highest mean power of an interval
 * @param peakAt when the peak's interval began
 * @param ninetyFifth the 95th percentile, top floor(5 %) dropped
 * @param above how many intervals were beyond the limit
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "demand month",
        plural = "demand months",
        meaning = "A calendar month of the contract's zone under a demand limit.")
public record DemandMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod month,

        @Words(value = "demand limit", meaning = "The mean power allowed in a metering interval.")
        Quantity limit,

        @Words(value = "exceeded by reaching it", meaning = "Whether the limit itself is already too much.")
        boolean reachingExceeds,

        @Words(value = "number of readings", meaning = "How many plausible readings count.")
        int readings,

        @Words(value = "peak demand", meaning = "The highest mean power of a metering interval, with its range.")
        Possible<Quantity> peak,

        @Words(value = "moment of the peak", meaning = "When the peak's interval began.")
        Possible<ZonedDateTime> peakAt,

        @Words(value = "95th percentile", meaning = "Sorted, the top floor(5 %) dropped, the next.")
        Possible<Quantity> ninetyFifth,

        @Words(value = "number of intervals beyond the limit", meaning = "Measured intervals beyond the limit.")
        int above,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(month);
    }
}
