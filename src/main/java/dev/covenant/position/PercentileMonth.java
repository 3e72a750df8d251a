package dev.covenant.position;

import dev.covenant.finding.Amount;
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
 * A month whose demand counts by a percentile.
 *
 * @param clause the percentile's clause
 * @param subject the month, such as {@code 2014-10}
 * @param month its time
 * @param state whether it is over
 * @param series whose demand
 * @param percentile found by the clause's method
 * @param method its name
 * @param limit what it may not be more than; empty where the contract sets none
 * @param charge the price of the percentile; empty where it is not known or the contract sets none
 * @param completeness the share of the expected time with plausible readings, percent
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "percentile month",
        plural = "percentile months",
        meaning = "A calendar month of the contract's zone whose demand counts by a percentile.")
public record PercentileMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod month,

        @Words(value = "state", meaning = "Open until the month is over, then closed.")
        MonthState state,

        Series series,

        @Words(value = "percentile", meaning = "The demand at the clause's percentile, by its method.")
        Possible<Quantity> percentile,

        @Words(value = "method", meaning = "How the percentile is found: drop floor, nearest rank or interpolated.")
        String method,

        @Words(value = "percentile limit", meaning = "What the percentile may not be more than.")
        Optional<Quantity> limit,

        @Words(value = "demand charge", meaning = "The price of the percentile.")
        Optional<Amount> charge,

        @Words(value = "completeness", meaning = "The share of the expected time with plausible readings, in percent.")
        BigDecimal completeness,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(month);
    }
}
