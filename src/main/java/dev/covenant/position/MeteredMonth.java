package dev.covenant.position;

import dev.covenant.ledger.MonthOfReadings;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Completeness;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Percentile;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Meter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * What one series says of one month: figures from its plausible readings, and how far they could be off for what is
 * missing or implausible.
 *
 * @param meter the meter and its plausible range
 * @param series whose readings
 * @param month which month
 * @param span the part of the month for which readings are expected by now, half-open
 * @param plausible the readings that count, in order, none overlapping an earlier one
 * @param implausible the readings outside the meter's plausible range, as read
 * @param overlapping readings left out since an earlier one covers a part of their time
 * @param missing the gaps in {@code span} without any reading
 * @param restated how many intervals have been restated
 * @param totals the sums over {@code plausible}, made once: every fact of a month asks for them
 */
record MeteredMonth(
        Meter meter,
        Series series,
        BillingMonth month,
        Interval span,
        List<Reading> plausible,
        List<Reading> implausible,
        List<Reading> overlapping,
        List<Interval> missing,
        int restated,
        Totals totals) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    static MeteredMonth of(Meter meter, Series series, BillingMonth month, Interval span, MonthOfReadings readings) {
        var plausible = new ArrayList<Reading>();
        var implausible = new ArrayList<Reading>();
        var overlapping = new ArrayList<Reading>();
        var gaps = new ArrayList<Interval>();
        Instant covered = span.getStart();
        for (Reading reading : readings.inOrder()) {
            if (reading.to().isAfter(span.getEnd()) || reading.from().isBefore(span.getStart())) {
                continue;
            }
            if (reading.from().isBefore(covered)) {
                overlapping.add(reading);
                continue;
            }
            if (reading.from().isAfter(covered)) {
                gaps.add(Interval.of(covered, reading.from()));
            }
            covered = reading.to();
            (believable(meter, reading) ? plausible : implausible).add(reading);
        }
        if (covered.isBefore(span.getEnd())) {
            gaps.add(Interval.of(covered, span.getEnd()));
        }
        return new MeteredMonth(
                meter,
                series,
                month,
                span,
                plausible,
                implausible,
                overlapping,
                gaps,
                readings.restated(),
                Totals.of(plausible, meter.plausibleTo().unit()));
    }

    /**
     * Sums over readings.
     *
     * @param powerSeconds the energy, in the meter's unit of power times seconds
     * @param seconds the time covered
     * @param peak the first of the highest; empty where there is none
     * @param ninetyFifth the 95th percentile of their power; empty where there is none
     */
    record Totals(BigDecimal powerSeconds, long seconds, Optional<Reading> peak, Optional<Quantity> ninetyFifth) {

        static Totals of(List<Reading> readings, Unit powerUnit) {
            var powerSeconds = BigDecimal.ZERO;
            long covered = 0;
            var powers = new ArrayList<Quantity>(readings.size());
            Optional<Reading> peak = Optional.empty();
            var highest = Quantity.of("-1", powerUnit);
            for (Reading reading : readings) {
                long seconds = reading.to().getEpochSecond() - reading.from().getEpochSecond();
                var power = reading.power();
                powers.add(power);
                powerSeconds = powerSeconds.add(power.in(powerUnit).value().multiply(BigDecimal.valueOf(seconds)));
                covered += seconds;
                if (power.compareTo(highest) > 0) {
                    highest = power;
                    peak = Optional.of(reading);
                }
            }
            return new Totals(powerSeconds, covered, peak, Percentile.ninetyFifth(powers));
        }
    }

    private static boolean believable(Meter meter, Reading reading) {
        var power = reading.power();
        return power.compareTo(meter.plausibleFrom()) >= 0 && power.compareTo(meter.plausibleTo()) <= 0;
    }

    Unit powerUnit() {
        return meter.plausibleTo().unit();
    }

    Unit energyUnit() {
        return powerUnit() == Unit.MW ? Unit.MWH : Unit.KWH;
    }

    /** The energy of the plausible readings. */
    Quantity measured() {
        return energy(totals.powerSeconds());
    }

    /** The energy, as far as it is known: what is not known lies within the meter's plausible range. */
    Possible<Quantity> energy() {
        var unknown = BigDecimal.valueOf(unknownTime().toSeconds());
        var measured = measured();
        var least = energy(meter.plausibleFrom().in(powerUnit()).value().multiply(unknown));
        var most = energy(meter.plausibleTo().in(powerUnit()).value().multiply(unknown));
        return Possible.between(measured.plus(least), measured.plus(most), missingInWords());
    }

    private Quantity energy(BigDecimal powerSeconds) {
        var value = powerSeconds.divide(SECONDS_PER_HOUR, MathContext.DECIMAL128);
        return new Quantity(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(), energyUnit());
    }

    /** The time whose power is not known. */
    Duration unknownTime() {
        var unknown = Duration.ZERO;
        for (Interval gap : missing) {
            unknown = unknown.plus(gap.toDuration());
        }
        for (Reading reading : implausible) {
            unknown = unknown.plus(Duration.between(reading.from(), reading.to()));
        }
        return unknown;
    }

    Duration meteredTime() {
        return Duration.ofSeconds(totals.seconds());
    }

    Optional<Reading> peakReading() {
        return totals.peak();
    }

    /** The highest mean power of an interval, as far as it is known. */
    Possible<Quantity> peak() {
        var highest = peakReading().map(Reading::power).orElse(meter.plausibleFrom());
        var most = unknownTime().isZero() || highest.compareTo(meter.plausibleTo()) > 0 ? highest : meter.plausibleTo();
        return Possible.between(highest, most, missingInWords());
    }

    Optional<Quantity> ninetyFifth() {
        return totals.ninetyFifth();
    }

    /** How many of the intervals expected are missing. */
    int missingIntervals() {
        return (int) missing.stream()
                .mapToLong(gap -> gap.toDuration().dividedBy(meter.interval()))
                .sum();
    }

    /** The share of the expected time with plausible readings, in percent to four decimals, 100 only where nothing is missing. */
    BigDecimal completeness() {
        return Completeness.of(meteredTime(), span.toDuration());
    }

    /** What is not known, each a phrase: gaps by their time, implausible readings by their day. */
    List<String> missingInWords() {
        var words = new ArrayList<String>();
        for (Interval gap : missing) {
            var from = gap.getStart().atZone(month.zone());
            words.add(InWords.length(gap.toDuration()) + " without readings from " + InWords.moment(from));
        }
        if (!implausible.isEmpty()) {
            var first = implausible.get(0).from().atZone(month.zone());
            words.add(implausible.size() + (implausible.size() == 1 ? " implausible reading" : " implausible readings")
                    + " from " + InWords.moment(first));
        }
        return words;
    }
}
