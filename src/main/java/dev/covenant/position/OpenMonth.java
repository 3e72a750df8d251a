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
 * A billing month under a usage allowance that is not over: where it will end, and how fast its allowance is used up. The
 * last hour, six hours and three days end with what was read, not with the moment judged, and begin in the month.
 *
 * @param clause the allowance clause
 * @param subject the month, such as {@code 2026-11}
 * @param month its time
 * @param allowance the energy allowed
 * @param reachingExceeds whether the allowance itself is already too much: "at least", not "more than"
 * @param evenDraw the power that, held all month, ends exactly at the allowance
 * @param metered the time that plausible readings cover
 * @param energy what was drawn
 * @param forecast where the month ends at the mean so far
 * @param forecastUtilisation the same in percent of the allowance
 * @param weeklyForecast where it ends if each hour comes as that hour of the week was in the last four weeks
 * @param range from the lower method to the higher, each less or plus the reach of the spread of days
 * @param crossing when the allowance is crossed at the mean so far
 * @param staysInside the mean power from here that ends the month exactly at the allowance
 * @param forecastCharge what the forecast's energy above the allowance would cost
 * @param lastHour mean power
 * @param lastSixHours mean power
 * @param lastThreeDays mean power
 * @param fastForecast where the month ends at the mean of the last six hours
 * @param fastUtilisation the same in percent of the allowance
 * @param fastCrossing when the allowance is crossed at the mean of the last six hours
 * @param fastCharge what that forecast's energy above the allowance would cost
 * @param slowForecast where the month ends at the mean of the last three days
 * @param slowUtilisation the same in percent of the allowance
 * @param slowCrossing when the allowance is crossed at the mean of the last three days
 * @param slowCharge what that forecast's energy above the allowance would cost
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "open month",
        plural = "open months",
        meaning = "A billing month under a usage allowance that is not over: where it will end.")
public record OpenMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod month,

        @Words(value = "allowance", meaning = "The energy allowed in the month.")
        Quantity allowance,

        @Words(value = "exceeded by reaching it", meaning = "Whether the allowance itself is already too much.")
        boolean reachingExceeds,

        @Words(value = "even draw", meaning = "The power that, held all month, ends exactly at the allowance.")
        Quantity evenDraw,

        @Words(value = "time metered", meaning = "The time that plausible readings cover.")
        Duration metered,

        @Words(value = "energy drawn", meaning = "The energy of the plausible readings, and its range where some miss.")
        Possible<Quantity> energy,

        @Words(value = "forecast energy", meaning = "The energy of the whole month at the mean so far.")
        Possible<Quantity> forecast,

        @Words(value = "forecast utilisation", meaning = "The forecast energy in percent of the allowance.")
        Possible<BigDecimal> forecastUtilisation,

        @Words(
                value = "forecast by the hours of the week",
                meaning = "The energy of the whole month if each hour comes as it was in the last four weeks.")
        Possible<Quantity> weeklyForecast,

        @Words(value = "forecast range", meaning = "Both forecasts, and the spread of days around them.")
        Possible<Quantity> range,

        @Words(value = "forecast crossing", meaning = "When the allowance is crossed at the mean so far.")
        Possible<ZonedDateTime> crossing,

        @Words(value = "average that stays inside", meaning = "The mean power from here that ends at the allowance.")
        Possible<Quantity> staysInside,

        @Words(value = "forecast charge", meaning = "The price of the forecast energy above the allowance.")
        Optional<Amount> forecastCharge,

        @Words(value = "mean of the last hour", meaning = "Mean power of the last hour that was read.")
        Possible<Quantity> lastHour,

        @Words(value = "mean of the last six hours", meaning = "Mean power of the last six hours that were read.")
        Possible<Quantity> lastSixHours,

        @Words(value = "mean of the last three days", meaning = "Mean power of the last 72 hours that were read.")
        Possible<Quantity> lastThreeDays,

        @Words(value = "fast forecast", meaning = "The energy of the whole month at the mean of the last six hours.")
        Possible<Quantity> fastForecast,

        @Words(value = "fast utilisation", meaning = "The fast forecast in percent of the allowance.")
        Possible<BigDecimal> fastUtilisation,

        @Words(value = "fast crossing", meaning = "When the allowance is crossed at the mean of the last six hours.")
        Possible<ZonedDateTime> fastCrossing,

        @Words(value = "fast charge", meaning = "The price of the fast forecast's energy above the allowance.")
        Optional<Amount> fastCharge,

        @Words(value = "slow forecast", meaning = "The energy of the whole month at the mean of the last three days.")
        Possible<Quantity> slowForecast,

        @Words(value = "slow utilisation", meaning = "The slow forecast in percent of the allowance.")
        Possible<BigDecimal> slowUtilisation,

        @Words(value = "slow crossing", meaning = "When the allowance is crossed at the mean of the last three days.")
        Possible<ZonedDateTime> slowCrossing,

        @Words(value = "slow charge", meaning = "The price of the slow forecast's energy above the allowance.")
        Optional<Amount> slowCharge,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(month);
    }
}
