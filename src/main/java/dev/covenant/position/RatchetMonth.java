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
 * A month whose billed demand a ratchet keeps from falling.
 *
 * @param clause the ratchet's clause
 * @param subject the month, such as {@code 2014-10}
 * @param month its time
 * @param state whether it is over
 * @param series whose demand
 * @param peak the highest window of the month
 * @param earlier the highest peak of the earlier months that bind; zero where there is none
 * @param least what the ratchet makes of the peaks that bind; zero where there is none
 * @param billed the higher of the peak and the least
 * @param charge the price of the billed demand; empty where it is not known or the contract sets none
 * @param completeness the share of the expected time with plausible readings, percent
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "ratchet month",
        plural = "ratchet months",
        meaning = "A calendar month of the contract's zone under a demand ratchet.")
public record RatchetMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod month,

        @Words(value = "state", meaning = "Open until the month is over, then closed.")
        MonthState state,

        Series series,

        @Words(value = "peak demand", meaning = "The highest demand window of the month.")
        Possible<Quantity> peak,

        @Words(value = "earlier peak", meaning = "The highest peak of the earlier months that bind; 0 where none does.")
        Possible<Quantity> earlier,

        @Words(value = "least demand", meaning = "What the ratchet makes of the peaks that bind; 0 where none does.")
        Possible<Quantity> least,

        @Words(value = "billed demand", meaning = "The higher of the peak demand and the least demand.")
        Possible<Quantity> billed,

        @Words(value = "demand charge", meaning = "The price of the billed demand.")
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
