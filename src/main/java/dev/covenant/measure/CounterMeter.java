package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A meter whose register only counts up, until it rolls over to zero. Power between two register readings is their
 * difference over the time between them.
 *
 * @param rollsOverAt the energy at which the register shows zero again, such as 1,000,000 kWh
 * @param most the greatest believable mean power: more between two readings is no roll-over but a mistake
 */
public record CounterMeter(Quantity rollsOverAt, Quantity most) {

    /**
     * The register, read once.
     *
     * @param device the meter's serial number: another one means that the meter was swapped
     * @param at when it was read
     * @param register what it showed
     */
    public record Register(String device, Instant at, Quantity register) {}

    /**
     * What registers say of power.
     *
     * @param readings mean power between two readings of one device, in order
     * @param doubtful where two readings of one device cannot both be true, each a sentence
     */
    public record Counted(List<MeanPower> readings, List<String> doubtful) {}

    /**
     * The mean power between each two readings that follow on each other on one device. A swap needs the old device's
     * last and the new one's first reading at the moment of the swap; the time between them is otherwise not read.
     *
     * @param registers in any order
     * @return power in the unit of {@link #most}
     */
    public Counted counted(List<Register> registers) {
        var sorted = new ArrayList<>(registers);
        sorted.sort(Comparator.comparing(Register::device).thenComparing(Register::at));
        var readings = new ArrayList<MeanPower>();
        var doubtful = new ArrayList<String>();
        for (int i = 1; i < sorted.size(); i++) {
            var before = sorted.get(i - 1);
            var now = sorted.get(i);
            if (before.device().equals(now.device()) && before.at().isBefore(now.at())) {
                var piece = between(before, now);
                if (piece.power().compareTo(most) > 0) {
                    doubtful.add("Register " + now.device() + " fell from " + before.register() + " to "
                            + now.register() + " or rose beyond belief by " + now.at() + ": " + piece.power() + ".");
                } else {
                    readings.add(piece);
                }
            }
        }
        readings.sort(Comparator.comparing(MeanPower::from));
        return new Counted(List.copyOf(readings), List.copyOf(doubtful));
    }

    private MeanPower between(Register before, Register now) {
        var counted = now.register().minus(before.register());
        if (counted.value().signum() < 0) {
            counted = counted.plus(rollsOverAt);
        }
        var unit = most.unit();
        var energy = counted.in(unit == Unit.MW ? Unit.MWH : Unit.KWH).value();
        var power = energy.multiply(BigDecimal.valueOf(3600))
                .divide(MeanPower.seconds(Duration.between(before.at(), now.at())), MathContext.DECIMAL128);
        return new MeanPower(before.at(), now.at(), new Quantity(power, unit));
    }
}
