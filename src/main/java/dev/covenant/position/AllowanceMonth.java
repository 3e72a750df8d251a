package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.ClauseText;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A billing month under a usage allowance: what was drawn, what is allowed, where it will end.
 *
 * @param clause the allowance clause
 * @param subject the month, such as {@code 2013-07}
 * @param month its time
 * @param state whether it is over
 * @param hours its length
 * @param allowance the energy allowed
 * @param reachingExceeds whether the allowance itself is already too much: "at least", not "more than"
 * @param readings how many plausible readings count
 * @param metered the time they cover
 * @param energy what was drawn
 * @param utilisation energy in percent of the allowance
 * @param forecast where the month will end at the mean so far; unknown without readings
 * @param forecastUtilisation the forecast in percent of the allowance
 * @param crossing when the allowance will be crossed at the mean so far
 * @param staysInside the mean power from here that ends the month exactly at the allowance
 * @param overageCharge what the energy above the allowance costs by what is measured
 * @param forecastCharge what the forecast's energy above the allowance would cost
 * @param completeness the share of the expected time with plausible readings
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "billing month",
        plural = "billing months",
        meaning = "A calendar month of the contract's zone under a usage allowance.")
public record AllowanceMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod month,

        @Words(value = "state", meaning = "Open until the month is over, then closed.")
        MonthState state,

        @Words(value = "hours of the month", unit = "h", meaning = "Its length in hours, clock changes counted.")
        BigDecimal hours,

        @Words(value = "allowance", meaning = "The energy allowed in the month.")
        Quantity allowance,

        @Words(value = "exceeded by reaching it", meaning = "Whether the allowance itself is already too much.")
        boolean reachingExceeds,

        @Words(value = "number of readings", meaning = "How many plausible readings count.")
        int readings,

        @Words(value = "time metered", meaning = "The time that plausible readings cover.")
        Duration metered,

        @Words(value = "energy drawn", meaning = "The energy of the plausible readings, and its range where some miss.")
        Possible<Quantity> energy,

        @Words(value = "utilisation", meaning = "The energy drawn in percent of the allowance.")
        Possible<BigDecimal> utilisation,

        @Words(value = "forecast energy", meaning = "The energy of the whole month at the mean so far.")
        Possible<Quantity> forecast,

        @Words(value = "forecast utilisation", meaning = "The forecast energy in percent of the allowance.")
        Possible<BigDecimal> forecastUtilisation,

        @Words(value = "forecast crossing", meaning = "When the allowance is crossed at the mean so far.")
        Possible<ZonedDateTime> crossing,

        @Words(value = "average that stays inside", meaning = "The mean power from here that ends at the allowance.")
        Possible<Quantity> staysInside,

        @Words(value = "overage charge", meaning = "The price of the measured energy above the allowance.")
        Optional<Amount> overageCharge,

        @Words(value = "forecast charge", meaning = "The price of the forecast energy above the allowance.")
        Optional<Amount> forecastCharge,

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
