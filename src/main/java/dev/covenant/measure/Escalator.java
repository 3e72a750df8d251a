package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Optional;

/**
 * How a fee rises from year to year (DOMAIN 1.15).
 *
 * @param commencement the day whose anniversaries count
 * @param effect when a rise takes effect
 * @param rise how much
 * @param base of what a rise is taken
 * @param rounding of each year's fee; empty: exact, or to 34 digits where a division does not end
 */
public record Escalator(LocalDate commencement, Effect effect, Rise rise, Base base, Optional<Rounding> rounding) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** When a rise takes effect. */
    public enum Effect {
        /** On the anniversary itself; that of 29 February is 28 February in common years. */
        ANNIVERSARY,
        /** On the first day of the month after the one in which the anniversary falls, that of the 1st as well. */
        FIRST_OF_MONTH_AFTER
    }

    /** Of what a rise is taken. */
    public enum Base {
        /** Of the fee of the year before: rises compound. */
        YEAR_BEFORE,
        /** Of the first fee: rises add up. */
        FIRST_YEAR
    }

    /** How much a fee rises in a year. */
    public sealed interface Rise {

        /**
         * The same each year.
         *
         * @param percent a year
         */
        record Fixed(BigDecimal percent) implements Rise {}

        /**
         * With an index, within bounds for a year.
         *
         * @param cap the most a year, in percent; empty: none
         * @param floor the least a year, in percent; empty: none
         * @param positiveOnly whether a fall of the index leaves the fee as it is
         */
        record Index(Optional<BigDecimal> cap, Optional<BigDecimal> floor, boolean positiveOnly) implements Rise {}
    }

    /** Refuses a floor above the cap. */
    public Escalator {
        if (rise instanceof Rise.Index index
                && index.cap().isPresent()
                && index.floor()
                        .filter(least -> least.compareTo(index.cap().get()) > 0)
                        .isPresent()) {
            throw new IllegalArgumentException("the floor is above the cap");
        }
    }

    /**
     * The day of a rise.
     *
     * @param year 1 for the first anniversary
     * @return on which the higher fee is first owed
     */
    public LocalDate day(int year) {
        var anniversary = commencement.plusYears(year);
        return effect == Effect.ANNIVERSARY
                ? anniversary
                : anniversary.plusMonths(1).withDayOfMonth(1);
    }

    /**
     * How many rises have taken effect.
     *
     * @param on the day, a rise of that day included
     * @return 0 or more
     */
    public int rises(LocalDate on) {
        // the n-th rise takes effect by 1 January of year n + 1 after commencement
        int rises = Math.max(0, on.getYear() - commencement.getYear() - 1);
        while (!day(rises + 1).isAfter(on)) {
            rises++;
        }
        return rises;
    }

    /**
     * The fee after a rise.
     *
     * @param first the fee of the first year
     * @param before the fee of the year before
     * @param indexBefore the index at the last rise, or at the beginning; needed by an index
     * @param indexNow the index at this rise; empty: not published, so the fee is not known
     * @return empty where the index is needed and not known
     */
    public Optional<BigDecimal> after(
            BigDecimal first, BigDecimal before, Optional<BigDecimal> indexBefore, Optional<BigDecimal> indexNow) {
        var of = base == Base.YEAR_BEFORE ? before : first;
        return rate(indexBefore, indexNow).map(share -> {
            var fee = before.add(of.multiply(share, MathContext.DECIMAL128));
            return rounding.map(point -> point.of(fee)).orElse(fee);
        });
    }

    /** As a share of the fee; an index is divided exactly before it is held against the bounds. */
    private Optional<BigDecimal> rate(Optional<BigDecimal> indexBefore, Optional<BigDecimal> indexNow) {
        if (rise instanceof Rise.Fixed fixed) {
            return Optional.of(fixed.percent().movePointLeft(2));
        }
        var index = (Rise.Index) rise;
        return indexBefore.flatMap(was -> indexNow.map(now -> {
            var share = now.subtract(was).divide(was, MathContext.DECIMAL128);
            share = index.floor()
                    .map(least -> least.divide(HUNDRED))
                    .map(share::max)
                    .orElse(share);
            share = index.cap()
                    .map(most -> most.divide(HUNDRED))
                    .map(share::min)
                    .orElse(share);
            return index.positiveOnly() ? share.max(BigDecimal.ZERO) : share;
        }));
    }

    /**
     * The fee of a day by fixed rises.
     *
     * @param first the fee of the first year
     * @param on the day
     * @return empty where an index is needed
     */
    public Optional<BigDecimal> fixed(BigDecimal first, LocalDate on) {
        Optional<BigDecimal> fee = Optional.of(first);
        for (int year = rises(on); year > 0; year--) {
            fee = fee.flatMap(before -> after(first, before, Optional.empty(), Optional.empty()));
        }
        return fee;
    }
}
