package dev.covenant.position.warning;

import dev.covenant.ledger.Reading;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How much the mean power of whole days differed from day to day, and how far off a forecast may therefore be. A day counts
 * when all of it was read; a reading belongs to the local day in which it begins.
 *
 * @param days how many days count, at least {@link #FEWEST}
 * @param deviation the sample standard deviation of their means (divided by one less than their number), in units of power
 */
public record SpreadOfDays(int days, BigDecimal deviation) {

    /** Of fewer days no spread is told. */
    public static final int FEWEST = 3;

    private static final MathContext PRECISE = MathContext.DECIMAL128;
    private static final BigDecimal SECONDS_A_DAY = BigDecimal.valueOf(86_400);
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal HOURS_A_DAY = BigDecimal.valueOf(24);

    /** What was read of a day. */
    private record Day(BigDecimal powerSeconds, long seconds) {}

    /**
     * Looks at days.
     *
     * @param readings plausible ones, none overlapping another
     * @param unit of power
     * @param zone of the days
     * @return empty where fewer than {@link #FEWEST} days were wholly read
     */
    public static Optional<SpreadOfDays> of(List<Reading> readings, Unit unit, ZoneId zone) {
        var byDay = new TreeMap<LocalDate, Day>();
        for (Reading reading : readings) {
            long seconds = Duration.between(reading.from(), reading.to()).toSeconds();
            var powerSeconds = reading.power().in(unit).value().multiply(BigDecimal.valueOf(seconds));
            byDay.merge(
                    reading.from().atZone(zone).toLocalDate(),
                    new Day(powerSeconds, seconds),
                    (a, b) -> new Day(a.powerSeconds().add(b.powerSeconds()), a.seconds() + b.seconds()));
        }
        var means = new ArrayList<BigDecimal>();
        byDay.forEach((day, read) -> {
            if (read.seconds() == seconds(day, zone)) {
                means.add(read.powerSeconds().divide(BigDecimal.valueOf(read.seconds()), PRECISE));
            }
        });
        return means.size() < FEWEST ? Optional.empty() : Optional.of(new SpreadOfDays(means.size(), deviation(means)));
    }

    private static long seconds(LocalDate day, ZoneId zone) {
        return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone))
                .toSeconds();
    }

    private static BigDecimal deviation(List<BigDecimal> means) {
        var count = BigDecimal.valueOf(means.size());
        var mean = means.stream().reduce(BigDecimal.ZERO, BigDecimal::add).divide(count, PRECISE);
        var squares = means.stream().map(value -> value.subtract(mean).pow(2)).reduce(BigDecimal.ZERO, BigDecimal::add);
        return squares.divide(count.subtract(BigDecimal.ONE), PRECISE).sqrt(PRECISE);
    }

    /**
     * How far to either side a forecast's range reaches: twice the standard error of the energy of the days to come, where
     * these differ as the days looked at did and independently, and the mean itself is known from so many days only. With
     * {@code n} days to come and {@code m} looked at: {@code 2 × deviation × 24 h × √(n + n² ÷ m)}.
     *
     * @param left how long is to come, zero or more
     * @return energy, in the unit of power times hours, zero or more
     */
    public BigDecimal reach(Duration left) {
        var ahead = BigDecimal.valueOf(left.toSeconds()).divide(SECONDS_A_DAY, PRECISE);
        var variance = ahead.add(ahead.pow(2).divide(BigDecimal.valueOf(days), PRECISE));
        return deviation.multiply(TWO).multiply(HOURS_A_DAY).multiply(variance.sqrt(PRECISE), PRECISE);
    }
}
