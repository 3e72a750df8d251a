package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Power over time as read: pieces of constant mean power in order, with gaps where nothing was read. Cutting a piece in
 * two of the same power changes no energy, no time-weighted mean and no demand window.
 *
 * @param pieces in order of time, none overlapping another
 * @param unit of every power and, per hour, of every energy computed here: kW or MW
 */
public record LoadCurve(List<MeanPower> pieces, Unit unit) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /** Refuses pieces out of order or on top of one another. */
    public LoadCurve {
        for (int i = 1; i < pieces.size(); i++) {
            if (pieces.get(i).from().isBefore(pieces.get(i - 1).to())) {
                throw new IllegalArgumentException(
                        "the pieces from " + pieces.get(i - 1).from() + " and from "
                                + pieces.get(i).from() + " overlap or are out of order");
            }
        }
    }

    /**
     * A curve of readings in any order.
     *
     * @param readings none overlapping another
     * @param unit kW or MW
     * @return the curve
     * @throws IllegalArgumentException if two overlap
     */
    public static LoadCurve of(Collection<MeanPower> readings, Unit unit) {
        var sorted = new ArrayList<>(readings);
        sorted.sort(Comparator.comparing(MeanPower::from));
        return new LoadCurve(List.copyOf(sorted), unit);
    }

    /**
     * The energy of what was read.
     *
     * @return power times hours, in kWh for kW and in MWh for MW
     */
    public Quantity energy() {
        var powerSeconds = BigDecimal.ZERO;
        for (MeanPower piece : pieces) {
            powerSeconds = powerSeconds.add(piece.powerSeconds(piece.from(), piece.to(), unit));
        }
        var value = powerSeconds.divide(SECONDS_PER_HOUR, MathContext.DECIMAL128);
        var energyUnit = unit == Unit.MW ? Unit.MWH : Unit.KWH;
        return new Quantity(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(), energyUnit);
    }

    /**
     * The time that was read.
     *
     * @return gaps left out
     */
    public Duration metered() {
        var metered = Duration.ZERO;
        for (MeanPower piece : pieces) {
            metered = metered.plus(piece.length());
        }
        return metered;
    }

    /**
     * The mean of the readings, each counting once, however long it is. Where a term says only "average", the
     * {@link #timeWeightedMean() time-weighted} one is energy over hours; the two differ as soon as lengths differ.
     *
     * @return empty where nothing was read
     */
    public Optional<Quantity> meanOfReadings() {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var sum = BigDecimal.ZERO;
        for (MeanPower piece : pieces) {
            sum = sum.add(piece.power().in(unit).value());
        }
        return Optional.of(new Quantity(sum.divide(BigDecimal.valueOf(pieces.size()), MathContext.DECIMAL128), unit));
    }

    /**
     * The mean over the time that was read: energy divided by metered hours.
     *
     * @return empty where nothing was read
     */
    public Optional<Quantity> timeWeightedMean() {
        if (pieces.isEmpty()) {
            return Optional.empty();
        }
        var hours = MeanPower.seconds(metered()).divide(SECONDS_PER_HOUR, MathContext.DECIMAL128);
        return Optional.of(new Quantity(energy().value().divide(hours, MathContext.DECIMAL128), unit));
    }

    /**
     * The part between two moments; pieces that reach over them are cut.
     *
     * @param from start, included
     * @param to end, excluded
     * @return the part; may be empty
     */
    public LoadCurve between(Instant from, Instant to) {
        var part = new ArrayList<MeanPower>();
        for (int i = firstEndingAfter(from);
                i < pieces.size() && pieces.get(i).from().isBefore(to);
                i++) {
            var piece = pieces.get(i);
            boolean whole = !piece.from().isBefore(from) && !piece.to().isAfter(to);
            part.add(
                    whole
                            ? piece
                            : new MeanPower(
                                    piece.from().isBefore(from) ? from : piece.from(),
                                    piece.to().isAfter(to) ? to : piece.to(),
                                    piece.power()));
        }
        return new LoadCurve(List.copyOf(part), unit);
    }

    /** By halving: pieces are in order, and a year has thirty-five thousand quarter-hours. */
    private int firstEndingAfter(Instant moment) {
        int low = 0;
        int high = pieces.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (pieces.get(middle).to().isAfter(moment)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
