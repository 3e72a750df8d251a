package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * How good a month's readings of one series are.
 *
 * @param clause the contract's metering, which is no clause of its own
 * @param subject the month and the series, such as {@code 2014-10/TotalP/usage/campus}
 * @param month its time
 * @param series whose readings
 * @param meter the meter's id
 * @param expected how many readings the time so far should have
 * @param readings how many plausible ones there are
 * @param missing how many are missing
 * @param implausible how many lie outside the plausible range
 * @param estimated how many the sender estimated
 * @param restated how many were restated
 * @param completeness the share of the expected time with plausible readings, percent
 * @param energy the measured energy of the plausible readings
 * @param peak the highest plausible mean power
 * @param ninetyFifth the 95th percentile of the plausible readings
 * @param mean the energy over the hours metered; unknown without readings
 * @param loadFactor the energy over peak times hours, percent; unknown without a peak above zero
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "meter month",
        plural = "meter months",
        meaning = "A calendar month of one line of readings: a meter, what it measures, and whose workload.")
public record MeterMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod month,
        Series series,

        @Words(value = "meter", meaning = "The meter as the contract names it.")
        String meter,

        @Words(value = "number of readings expected", meaning = "How many the time so far should have.")
        int expected,

        @Words(value = "number of readings", meaning = "How many plausible readings count.")
        int readings,

        @Words(value = "number of missing readings", meaning = "How many of those expected are missing.")
        int missing,

        @Words(value = "number of implausible readings", meaning = "How many lie outside the meter's plausible range.")
        int implausible,

        @Words(value = "number of estimated readings", meaning = "How many the sender estimated.")
        int estimated,

        @Words(value = "number of restated readings", meaning = "How many were corrected later.")
        int restated,

        @Words(value = "completeness", meaning = "The share of the expected time with plausible readings, in percent.")
        BigDecimal completeness,

        Quantity energy,
        Possible<Quantity> peak,
        Possible<Quantity> ninetyFifth,

        @Words(value = "mean power", meaning = "The energy of the plausible readings over the hours they cover.")
        Possible<Quantity> mean,

        @Words(value = "load factor", meaning = "The energy over the peak times the hours so far, in percent.")
        Possible<BigDecimal> loadFactor,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(month);
    }
}
