package dev.covenant.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Quantities carried forward from one period to later ones; what expires first is used first. Immutable.
 *
 * @param lots in order of expiry
 */
public record MakeUpBank(List<Lot> lots) {

    /** Nothing carried. */
    public static final MakeUpBank EMPTY = new MakeUpBank(List.of());

    /**
     * A quantity carried.
     *
     * @param quantity more than 0
     * @param lastDay the last day on which it can be used, included
     */
    public record Lot(BigDecimal quantity, LocalDate lastDay) {}

    /**
     * What was drawn from the bank and what is left.
     *
     * @param drawn at most what was asked
     * @param bank afterwards
     */
    public record Draw(BigDecimal drawn, MakeUpBank bank) {}

    /** Orders the lots. */
    public MakeUpBank {
        lots = lots.stream()
                .filter(lot -> lot.quantity().signum() > 0)
                .sorted(Comparator.comparing(Lot::lastDay))
                .toList();
    }

    /**
     * With a quantity more.
     *
     * @param quantity not negative
     * @param lastDay the last day on which it can be used, included
     * @return the bank
     */
    public MakeUpBank with(BigDecimal quantity, LocalDate lastDay) {
        var all = new ArrayList<>(lots);
        all.add(new Lot(quantity, lastDay));
        return new MakeUpBank(all);
    }

    /**
     * What can be used on a day.
     *
     * @param day any
     * @return the quantities that have not expired before it
     */
    public BigDecimal available(LocalDate day) {
        return lots.stream()
                .filter(lot -> !lot.lastDay().isBefore(day))
                .map(Lot::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /**
     * Draws on a day; what has expired before it is dropped.
     *
     * @param wanted not negative
     * @param day of use
     * @return as much of it as there is
     */
    public Draw draw(BigDecimal wanted, LocalDate day) {
        var left = new ArrayList<Lot>();
        var open = wanted;
        for (Lot lot : lots) {
            if (!lot.lastDay().isBefore(day)) {
                var part = open.min(lot.quantity());
                open = open.subtract(part);
                left.add(new Lot(lot.quantity().subtract(part), lot.lastDay()));
            }
        }
        return new Draw(wanted.subtract(open), new MakeUpBank(left));
    }
}
