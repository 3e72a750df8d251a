package dev.covenant.position;

import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.terms.ResolvedTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What putting off our notice costs a day: the committed fee of the day added at the end, which differs by the length of
 * its month. Over every reading that nobody has ruled out, from the first month in which the contract could end to the
 * last month of the term.
 *
 * @param least the price of the cheapest such day
 * @param most the price of the dearest
 * @param first the first day concerned
 * @param last the last day concerned
 */
public record CostOfDelay(Money least, Money most, LocalDate first, LocalDate last) {

    private static final BigDecimal MILLION = new BigDecimal("1000000");
    private static final int MONTHS_WITHOUT_TERM = 12;

    /**
     * The range over the days that may be added.
     *
     * @param terms for the fees and the term
     * @param window what our notice would do
     * @return empty where there is no end to put off, or a fee is not known
     */
    public static Optional<CostOfDelay> of(ResolvedTerms terms, ExitWindow window) {
        return window.first()
                .flatMap(ExitReading::outcome)
                .map(outcome -> outcome.end().firstDayFree())
                .flatMap(first -> of(terms, first, lastDay(terms, first)));
    }

    private static LocalDate lastDay(ResolvedTerms terms, LocalDate first) {
        var term = FixedEnd.of(terms.on(first), Optional.empty());
        var year = first.plusMonths(MONTHS_WITHOUT_TERM);
        return term.map(end -> end.end().lastDayInForce())
                .filter(last -> last.isBefore(year))
                .orElse(year);
    }

    private static Optional<CostOfDelay> of(ResolvedTerms terms, LocalDate first, LocalDate last) {
        Optional<CostOfDelay> range = Optional.empty();
        for (var day = first; !day.isAfter(last); day = day.withDayOfMonth(1).plusMonths(1)) {
            var price = CommittedFees.ofOneDay(terms, day);
            if (price.isEmpty()) {
                return Optional.empty();
            }
            var one = new CostOfDelay(price.get(), price.get(), first, last);
            range = Optional.of(range.map(sofar -> sofar.with(one)).orElse(one));
        }
        return range;
    }

    private CostOfDelay with(CostOfDelay other) {
        return new CostOfDelay(
                other.least.amount().compareTo(least.amount()) < 0 ? other.least : least,
                other.most.amount().compareTo(most.amount()) > 0 ? other.most : most,
                first,
                last);
    }

    /** In millions to one decimal, as {@code $40.3-44.6m}; below a million to the cent. */
    @Override
    public String toString() {
        if (least.amount().compareTo(MILLION) < 0) {
            return least.equals(most) ? least.toString() : least + " to " + most;
        }
        var low = millions(least);
        var high = millions(most);
        var sign = least.toString()
                .substring(0, least.toString().indexOf(least.toString().replaceAll("^[^0-9]*", "")));
        return sign + (low.equals(high) ? low : low + "-" + high) + "m";
    }

    /** The days concerned, in words. */
    String days() {
        return InWords.date(first) + " to " + InWords.date(last);
    }

    private static String millions(Money money) {
        return money.amount().divide(MILLION, 1, RoundingMode.HALF_EVEN).toPlainString();
    }
}
