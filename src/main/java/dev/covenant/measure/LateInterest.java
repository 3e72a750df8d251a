package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Interest on a sum that is paid late: from the day after it was due to the day of payment, that day included.
 *
 * @param rates percent a year from a day on, ascending; the first holds for the days before it as well
 * @param fixedWhenLate whether the rate of the first late day holds for good, as under the UK Act of 1998, s. 4 and the
 *     half-yearly reference rate; otherwise a change counts from its day
 * @param counting how days are counted
 * @param compounding when interest begins to bear interest
 * @param daily the rounding of one day's sum, where the term rounds there; empty: only the end is rounded
 * @param end the rounding of the interest when it is paid or shown
 */
public record LateInterest(
        List<Rate> rates,
        boolean fixedWhenLate,
        DayCounting counting,
        Compounding compounding,
        Optional<Rounding> daily,
        Rounding end) {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /**
     * A rate from a day on.
     *
     * @param from the first day it holds
     * @param percent a year
     */
    public record Rate(LocalDate from, BigDecimal percent) {}

    /** When interest is added to the sum that bears interest. */
    public enum Compounding {
        /** Never: simple interest. */
        SIMPLE,
        /** Each day. */
        DAILY,
        /** Each month after the due day, by its corresponding date. */
        MONTHLY,
        /** Each third month after the due day. */
        QUARTERLY,
        /** Each year after the due day. */
        YEARLY
    }

    /** Refuses a list without a rate, and a daily sum where days differ. */
    public LateInterest {
        rates = List.copyOf(rates);
        if (rates.isEmpty()) {
            throw new IllegalArgumentException("interest needs a rate");
        }
        if (daily.isPresent() && !counting.evenDays()) {
            throw new IllegalArgumentException(counting.word() + " has no one daily sum that could be rounded");
        }
    }

    /**
     * The rate of a day.
     *
     * @param day any
     * @return percent a year
     */
    public BigDecimal on(LocalDate day) {
        return rates.stream()
                .filter(rate -> !rate.from().isAfter(day))
                .reduce((a, b) -> b)
                .orElse(rates.get(0))
                .percent();
    }

    /**
     * When the rate or the sum that bears interest next changes by itself.
     *
     * @param due the last day without interest
     * @param after a day on or after it
     * @return the last day of the stretch that begins after it: to its end one rate holds on one sum
     */
    public Optional<LocalDate> stretchEnd(LocalDate due, LocalDate after) {
        var rate = fixedWhenLate
                ? Optional.<LocalDate>empty()
                : rates.stream()
                        .map(step -> step.from().minusDays(1))
                        .filter(day -> day.isAfter(after))
                        .findFirst();
        var compounds = compounds(due, after);
        if (rate.isEmpty() || compounds.isEmpty()) {
            return rate.or(() -> compounds);
        }
        return rate.get().isBefore(compounds.get()) ? rate : compounds;
    }

    private Optional<LocalDate> compounds(LocalDate due, LocalDate after) {
        int months = switch (compounding) {
            case SIMPLE -> 0;
            case DAILY -> -1;
            case MONTHLY -> 1;
            case QUARTERLY -> 3;
            case YEARLY -> 12;
        };
        if (months == 0) {
            return Optional.empty();
        }
        if (months < 0) {
            return Optional.of(after.plusDays(1));
        }
        var day = due.plusMonths(months);
        for (int count = 2; !day.isAfter(after); count++) {
            day = due.plusMonths((long) months * count);
        }
        return Optional.of(day);
    }

    /**
     * Whether interest is added to the sum at the end of a day.
     *
     * @param due the last day without interest
     * @param day after it
     * @return true on a day of compounding
     */
    public boolean compoundsOn(LocalDate due, LocalDate day) {
        return compounds(due, day.minusDays(1)).filter(day::equals).isPresent();
    }

    /**
     * Simple interest of one stretch, in which neither rate nor sum changes. Exact, or to 34 digits where the division
     * does not end; one day's sum is rounded first where the term says so.
     *
     * @param sum that bears interest
     * @param due the day it was due, from which a fixed rate is read
     * @param from the last day before the stretch
     * @param to its last day
     * @return not rounded at the end
     */
    public BigDecimal stretch(BigDecimal sum, LocalDate due, LocalDate from, LocalDate to) {
        var percent = on((fixedWhenLate ? due : from).plusDays(1));
        var yearly = sum.multiply(percent).divide(HUNDRED, MathContext.DECIMAL128);
        if (daily.isPresent()) {
            var day = yearly.divide(
                    BigDecimal.valueOf(counting.year()),
                    daily.get().decimals(),
                    daily.get().mode());
            return day.multiply(BigDecimal.valueOf(counting.days(from, to)));
        }
        var fraction = counting.fraction(from, to);
        return yearly.multiply(BigDecimal.valueOf(fraction.numerator()))
                .divide(BigDecimal.valueOf(fraction.denominator()), 20, RoundingMode.HALF_EVEN);
    }
}
