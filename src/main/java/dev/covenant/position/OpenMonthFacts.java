package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.warning.HoursOfWeek;
import dev.covenant.position.warning.SpreadOfDays;
import dev.covenant.position.warning.TrailingWindow;
import dev.covenant.terms.UsageAllowance;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts about where open billing months will end; forecasts are rounded to a tenth of the unit of energy, half to even. */
final class OpenMonthFacts {

    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SIX_HOURS = Duration.ofHours(6);
    private static final Duration THREE_DAYS = Duration.ofDays(3);
    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    private final Metering metering;

    OpenMonthFacts(Metering metering) {
        this.metering = metering;
    }

    /**
     * What lies ahead of a month.
     *
     * @param clause the allowance
     * @param month which month
     * @param known what is known of it by now
     * @return empty once it is over, and before anything of it was to be read
     */
    Optional<OpenMonth> of(UsageAllowance clause, BillingMonth month, AllowanceMonth known) {
        var series = new Series(clause.meter(), Measure.USAGE, clause.workload());
        return metering.stateOf(month) == MonthState.CLOSED
                ? Optional.empty()
                : metering.month(series, month)
                        .filter(metered -> !metered.plausible().isEmpty())
                        .map(metered -> of(clause, known, metered, history(series, metered)));
    }

    /** The plausible readings that begin in the last four weeks before the end of what was read, in order. */
    private List<Reading> history(Series series, MeteredMonth metered) {
        var since = metered.span()
                .getEnd()
                .atZone(metering.zone())
                .minusDays(HoursOfWeek.DAYS)
                .toInstant();
        var before = new BillingMonth(metered.month().month().minusMonths(1), metering.zone());
        var all = new ArrayList<Reading>();
        metering.month(series, before).ifPresent(earlier -> all.addAll(earlier.plausible()));
        all.addAll(metered.plausible());
        return all.stream().filter(reading -> !reading.from().isBefore(since)).toList();
    }

    private OpenMonth of(UsageAllowance clause, AllowanceMonth known, MeteredMonth metered, List<Reading> history) {
        var hour = TrailingWindow.of(HOUR, metered.span(), metered.plausible(), metered.meter());
        var sixHours = TrailingWindow.of(SIX_HOURS, metered.span(), metered.plausible(), metered.meter());
        var threeDays = TrailingWindow.of(THREE_DAYS, metered.span(), metered.plausible(), metered.meter());
        var ahead = new Ahead(metered, known, clause);
        var fast = ahead.held(sixHours.mean());
        var slow = ahead.held(threeDays.mean());
        var weekly = ahead.weekly(history);
        var spread = SpreadOfDays.of(history, metered.powerUnit(), metering.zone());
        var even = ahead.even();
        var lines = new ArrayList<String>(known.workings());
        lines.addAll(ahead.workings(weekly, spread));
        lines.add("Even draw " + even + ". Mean of the last hour " + words(hour) + ", of the last six hours "
                + words(sixHours) + ", of the last three days " + words(threeDays) + ".");
        return new OpenMonth(
                known.clause(),
                known.subject(),
                known.month(),
                known.allowance(),
                known.reachingExceeds(),
                even,
                known.metered(),
                known.energy(),
                known.forecast(),
                known.forecastUtilisation(),
                weekly.<Possible<Quantity>>map(Possible::known).orElseGet(() -> Possible.unknown("readings")),
                ahead.range(weekly, spread),
                known.crossing(),
                known.staysInside(),
                known.forecastCharge(),
                hour.mean(),
                sixHours.mean(),
                threeDays.mean(),
                fast,
                AllowanceFacts.percent(fast, known.allowance()),
                ahead.crossing(sixHours.mean()),
                ahead.charge(fast),
                slow,
                AllowanceFacts.percent(slow, known.allowance()),
                ahead.crossing(threeDays.mean()),
                ahead.charge(slow),
                lines,
                known.evidence());
    }

    private static String words(TrailingWindow window) {
        if (window.mean() instanceof Possible.Between<Quantity> mean) {
            return tenth(mean.atLeast()) + " to " + tenth(mean.atMost());
        }
        return window.mean() instanceof Possible.Known<Quantity> mean
                ? tenth(mean.value()).toString()
                : "not known";
    }

    private static Quantity tenth(Quantity quantity) {
        return new Quantity(Ahead.tenth(quantity.value()), quantity.unit());
    }

    /** What is to come of a month of which something was read. */
    private record Ahead(MeteredMonth metered, AllowanceMonth known, UsageAllowance clause) {

        private Duration left() {
            return Duration.between(
                    metered.span().getEnd(), metered.month().interval().getEnd());
        }

        private BigDecimal hoursLeft() {
            return hours(left());
        }

        private static BigDecimal hours(Duration time) {
            return BigDecimal.valueOf(time.toSeconds()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL128);
        }

        Quantity even() {
            var perHour = known.allowance()
                    .in(metered.energyUnit())
                    .value()
                    .divide(metered.month().hours(), MathContext.DECIMAL64);
            return new Quantity(perHour.setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros(), metered.powerUnit());
        }

        /** Drawn so far, and a mean power held for what is left. */
        Possible<Quantity> held(Possible<Quantity> mean) {
            return Possible.combined(
                    metered.energy(),
                    mean.map(power -> new Quantity(
                            power.in(metered.powerUnit()).value().multiply(hoursLeft()), metered.energyUnit())),
                    (drawn, ahead) -> new Quantity(
                            drawn.plus(ahead)
                                    .value()
                                    .setScale(3, RoundingMode.HALF_EVEN)
                                    .stripTrailingZeros(),
                            metered.energyUnit()));
        }

        Optional<Amount> charge(Possible<Quantity> forecast) {
            return forecast instanceof Possible.Known<Quantity> sure
                    ? OverageCharge.of(sure.value(), known.allowance(), clause.overage())
                            .map(OverageCharge::amount)
                    : Optional.empty();
        }

        Possible<ZonedDateTime> crossing(Possible<Quantity> mean) {
            return mean instanceof Possible.Known<Quantity> power
                    ? AllowanceFacts.crossing(metered, known.allowance(), power.value())
                            .<Possible<ZonedDateTime>>map(Possible::known)
                            .orElseGet(() -> Possible.unknown("the allowance is not crossed at that mean"))
                    : Possible.unknown("readings of that time");
        }

        /** Drawn, the time not known at the mean so far, and each hour left as that hour of the week was. */
        Optional<Quantity> weekly(List<Reading> history) {
            return HoursOfWeek.of(history, metered.powerUnit(), metered.month().zone())
                    .map(week -> {
                        var drawn = metered.measured().value();
                        var unread = drawn.multiply(hours(metered.unknownTime()))
                                .divide(hours(metered.meteredTime()), MathContext.DECIMAL128);
                        var ahead = week.energy(
                                metered.span().getEnd(),
                                metered.month().interval().getEnd());
                        return new Quantity(tenth(drawn.add(unread).add(ahead)), metered.energyUnit());
                    });
        }

        Possible<Quantity> range(Optional<Quantity> weekly, Optional<SpreadOfDays> spread) {
            if (weekly.isEmpty()
                    || spread.isEmpty()
                    || !(known.forecast() instanceof Possible.Known<Quantity> forecast)) {
                return Possible.unknown(SpreadOfDays.FEWEST + " days wholly read");
            }
            var mean = forecast.value().in(metered.energyUnit()).value();
            var other = weekly.get().value();
            var reach = spread.get().reach(left());
            return Possible.between(
                    bounded(mean.min(other).subtract(reach)),
                    bounded(mean.max(other).add(reach)),
                    List.of("what will be drawn in the days to come"));
        }

        /** No less than was drawn, no more than the meter's plausible range allows. */
        private Quantity bounded(BigDecimal energy) {
            var open = hoursLeft().add(hours(metered.unknownTime()));
            var drawn = metered.measured().value();
            var unit = metered.powerUnit();
            var least =
                    drawn.add(metered.meter().plausibleFrom().in(unit).value().multiply(open));
            var most = drawn.add(metered.meter().plausibleTo().value().multiply(open));
            return new Quantity(tenth(energy.max(least).min(most)), metered.energyUnit());
        }

        List<String> workings(Optional<Quantity> weekly, Optional<SpreadOfDays> spread) {
            var lines = new ArrayList<String>();
            weekly.ifPresent(energy -> lines.add("By the same hours of the week over the last " + HoursOfWeek.DAYS
                    + " days: " + energy + " forecast."));
            spread.ifPresent(
                    days -> lines.add("Range: " + days.days() + " whole days, standard deviation of their means "
                            + tenth(days.deviation()).toPlainString() + " "
                            + metered.powerUnit().symbol() + "; 2 × it × 24 h × √(n + n² ÷ "
                            + days.days() + ") for n = "
                            + hoursLeft()
                                    .divide(BigDecimal.valueOf(24), 2, RoundingMode.HALF_EVEN)
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " days to come is " + new Quantity(tenth(days.reach(left())), metered.energyUnit())
                            + " below the lower method and above the higher."));
            return lines;
        }

        static BigDecimal tenth(BigDecimal value) {
            var rounded = value.setScale(1, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
        }
    }
}
