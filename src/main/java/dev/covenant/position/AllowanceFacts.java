package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.Comparison;
import dev.covenant.terms.UsageAllowance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts about billing months under a usage allowance, forecasts among them: the mean so far held to the month's end. */
final class AllowanceFacts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final String NO_FORECAST = "no forecast for this month";

    private final Metering metering;

    AllowanceFacts(Metering metering) {
        this.metering = metering;
    }

    Optional<AllowanceMonth> of(UsageAllowance clause, BillingMonth month) {
        return metering.month(new Series(clause.meter(), Measure.USAGE, clause.workload()), month)
                .map(metered -> of(clause, month, metered));
    }

    private AllowanceMonth of(UsageAllowance clause, BillingMonth month, MeteredMonth metered) {
        var allowance = clause.allowance().in(month);
        var energy = metered.energy();
        var outlook = Outlook.of(metered, metering.stateOf(month), allowance);
        var charge = OverageCharge.of(metered.measured(), allowance, clause.overage());
        var forecastCharge = outlook.flatMap(o -> OverageCharge.of(o.forecast(), allowance, clause.overage()));
        var lines = workings(clause, month, metered, allowance, outlook);
        charge.ifPresent(c -> lines.addAll(c.workings()));
        forecastCharge.ifPresent(c -> c.workings().forEach(line -> lines.add("At the forecast: " + line)));
        lines.addAll(MonthFacts.unknownLines(metered));
        return new AllowanceMonth(
                clause.text(),
                month.toString(),
                metering.period(month),
                metering.stateOf(month),
                month.hours(),
                allowance,
                clause.comparison() == Comparison.AT_LEAST,
                metered.plausible().size(),
                metered.meteredTime(),
                energy,
                percent(energy, allowance),
                known(outlook.map(Outlook::forecast)),
                known(outlook.<BigDecimal>map(o -> percent(o.forecast(), allowance))),
                outlook.flatMap(Outlook::crossing)
                        .<Possible<ZonedDateTime>>map(Possible::known)
                        .orElseGet(() -> Possible.unknown(NO_FORECAST)),
                known(outlook.flatMap(Outlook::staysInside)),
                charge.map(OverageCharge::amount),
                forecastCharge.map(OverageCharge::amount),
                metered.completeness(),
                lines,
                evidence(metered));
    }

    private static <T extends Comparable<? super T>> Possible<T> known(Optional<T> value) {
        return value.map(Possible::known).orElseGet(() -> Possible.unknown(NO_FORECAST));
    }

    static Possible<BigDecimal> percent(Possible<Quantity> energy, Quantity allowance) {
        if (energy instanceof Possible.Known<Quantity> known) {
            return Possible.known(percent(known.value(), allowance));
        }
        if (energy instanceof Possible.Between<Quantity> between) {
            return Possible.between(
                    percent(between.atLeast(), allowance), percent(between.atMost(), allowance), between.missing());
        }
        return Possible.unknown("no readings");
    }

    /** To four decimals, for print; the comparison with the allowance is made on energies, never on this. */
    private static BigDecimal percent(Quantity energy, Quantity allowance) {
        return energy.in(allowance.unit())
                .value()
                .multiply(HUNDRED)
                .divide(allowance.value(), 4, RoundingMode.HALF_EVEN);
    }

    private static List<String> workings(
            UsageAllowance clause,
            BillingMonth month,
            MeteredMonth metered,
            Quantity allowance,
            Optional<Outlook> outlook) {
        var lines = new ArrayList<String>();
        lines.add(
                clause.allowance() instanceof UsageAllowance.Allowance.PowerForHours hours
                        ? "Allowance " + hours.power() + " × "
                                + month.hours().stripTrailingZeros().toPlainString() + " h of "
                                + month + " = " + allowance + "; exceeded is "
                                + clause.comparison().words() + " that."
                        : "Allowance " + allowance + " for " + month + "; "
                                + clause.comparison().words() + " it is exceeded.");
        lines.add("Drawn " + metered.measured() + " in " + hours(metered.meteredTime()) + " h metered, completeness "
                + InWords.percent(metered.completeness()) + ".");
        outlook.ifPresent(o -> lines.add("Mean " + o.mean().in(metered.powerUnit()) + " × "
                + month.hours().stripTrailingZeros().toPlainString() + " h = " + o.forecast() + " forecast."));
        return lines;
    }

    static String hours(Duration time) {
        return BigDecimal.valueOf(time.toMinutes())
                .divide(BigDecimal.valueOf(60), 2, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static List<Evidence> evidence(MeteredMonth metered) {
        var all = new ArrayList<Evidence>();
        all.add(new Evidence(
                "energy drawn, measured",
                metered.measured().toString(),
                metered.series().toString()));
        all.addAll(MonthFacts.implausibleAsRead(metered));
        return all;
    }

    /** When an allowance is crossed at a power from the end of what was read, to the minute begun; empty: not in the month. */
    static Optional<ZonedDateTime> crossing(MeteredMonth metered, Quantity allowance, Quantity power) {
        var energy = metered.measured();
        var left = Duration.between(
                metered.span().getEnd(), metered.month().interval().getEnd());
        return Outlook.crossing(
                metered,
                allowance.in(energy.unit()).minus(energy).value(),
                power.in(metered.powerUnit()).value(),
                left);
    }

    /** Where an open month will end at the mean of its plausible readings. */
    private record Outlook(
            Quantity mean, Quantity forecast, Optional<ZonedDateTime> crossing, Optional<Quantity> staysInside) {

        static Optional<Outlook> of(MeteredMonth metered, MonthState state, Quantity allowance) {
            var seconds = BigDecimal.valueOf(metered.meteredTime().toSeconds());
            if (state == MonthState.CLOSED || seconds.signum() == 0) {
                return Optional.empty();
            }
            var hours = seconds.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128);
            var energy = metered.measured();
            var mean = energy.value().divide(hours, MathContext.DECIMAL128);
            var forecast = tidy(energy.value().multiply(metered.month().hours()).divide(hours, MathContext.DECIMAL128));
            var room = allowance.in(energy.unit()).minus(energy).value();
            var left = Duration.between(
                    metered.span().getEnd(), metered.month().interval().getEnd());
            return Optional.of(new Outlook(
                    new Quantity(tidy(mean), metered.powerUnit()),
                    new Quantity(forecast, energy.unit()),
                    crossing(metered, room, mean, left),
                    inside(metered, room, left)));
        }

        private static Optional<ZonedDateTime> crossing(
                MeteredMonth metered, BigDecimal room, BigDecimal mean, Duration left) {
            if (room.signum() <= 0 || mean.signum() <= 0) {
                return Optional.empty();
            }
            var seconds = room.multiply(BigDecimal.valueOf(3600)).divide(mean, 0, RoundingMode.CEILING);
            if (seconds.compareTo(BigDecimal.valueOf(left.toSeconds())) > 0) {
                return Optional.empty();
            }
            var exact = metered.span()
                    .getEnd()
                    .plusSeconds(seconds.longValueExact())
                    .atZone(metered.month().zone());
            var minute = exact.truncatedTo(ChronoUnit.MINUTES);
            return Optional.of(minute.equals(exact) ? exact : minute.plusMinutes(1));
        }

        private static Optional<Quantity> inside(MeteredMonth metered, BigDecimal room, Duration left) {
            if (room.signum() <= 0 || left.isZero()) {
                return Optional.empty();
            }
            var power = room.multiply(BigDecimal.valueOf(3600))
                    .divide(BigDecimal.valueOf(left.toSeconds()), 1, RoundingMode.DOWN);
            return Optional.of(new Quantity(power, metered.powerUnit()));
        }

        private static BigDecimal tidy(BigDecimal value) {
            return value.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros();
        }
    }
}
