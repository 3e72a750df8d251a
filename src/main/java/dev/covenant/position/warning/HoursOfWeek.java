package dev.covenant.position.warning;

import dev.covenant.ledger.Reading;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The mean power of each of the 168 local hours of the week over some weeks; a forecast by it expects each hour to come as
 * that hour of the week was. A reading belongs to the hour in which it begins. Holidays are not told from other days.
 *
 * @param byHour the hours that were read
 * @param all the mean of all readings, for hours that were not
 * @param zone of the local hours
 */
public record HoursOfWeek(Map<Integer, BigDecimal> byHour, BigDecimal all, ZoneId zone) {

    /** How many days back the readings reach that are learnt from. */
    public static final int DAYS = 28;

    private static final int HOURS_A_DAY = 24;

    /** Power times seconds, and the seconds. */
    private record Sum(BigDecimal powerSeconds, long seconds) {

        static final Sum NONE = new Sum(BigDecimal.ZERO, 0);

        Sum plus(BigDecimal power, long more) {
            return new Sum(powerSeconds.add(power.multiply(BigDecimal.valueOf(more))), seconds + more);
        }

        BigDecimal mean() {
            return powerSeconds.divide(BigDecimal.valueOf(seconds), MathContext.DECIMAL128);
        }
    }

    /**
     * Learns from readings.
     *
     * @param readings plausible ones, none overlapping another
     * @param unit of power, of every mean
     * @param zone of the local hours
     * @return empty without readings
     */
    public static Optional<HoursOfWeek> of(List<Reading> readings, Unit unit, ZoneId zone) {
        var sums = new HashMap<Integer, Sum>();
        var all = Sum.NONE;
        for (Reading reading : readings) {
            var power = reading.power().in(unit).value();
            long seconds = Duration.between(reading.from(), reading.to()).toSeconds();
            sums.merge(
                    hour(reading.from().atZone(zone)),
                    Sum.NONE.plus(power, seconds),
                    (before, more) -> before.plus(power, seconds));
            all = all.plus(power, seconds);
        }
        if (all.seconds() == 0) {
            return Optional.empty();
        }
        var means = new HashMap<Integer, BigDecimal>();
        sums.forEach((hour, sum) -> means.put(hour, sum.mean()));
        return Optional.of(new HoursOfWeek(Map.copyOf(means), all.mean(), zone));
    }

    /**
     * The energy expected over a time to come.
     *
     * @param from start, included
     * @param to end, excluded
     * @return in the unit of power times hours
     */
    public BigDecimal energy(Instant from, Instant to) {
        var powerSeconds = BigDecimal.ZERO;
        var at = from;
        while (at.isBefore(to)) {
            var local = at.atZone(zone);
            var nextHour = local.truncatedTo(ChronoUnit.HOURS).plusHours(1).toInstant();
            var end = nextHour.isBefore(to) ? nextHour : to;
            var mean = byHour.getOrDefault(hour(local), all);
            powerSeconds = powerSeconds.add(
                    mean.multiply(BigDecimal.valueOf(Duration.between(at, end).toSeconds())));
            at = end;
        }
        return powerSeconds.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128);
    }

    private static int hour(ZonedDateTime local) {
        return local.getDayOfWeek().getValue() * HOURS_A_DAY + local.getHour();
    }
}
