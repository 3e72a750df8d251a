package dev.covenant.position;

import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.terms.MonthlyFee;
import dev.covenant.terms.ResolvedTerms;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The committed fees of a range of days, both ends included. A part month costs its days over the days of the month;
 * each month is rounded to the currency's smallest unit, halves to even, as its invoice would be, and the total is the
 * sum of the months. Each month's fee is read from the terms in force on its first day.
 *
 * @param from the first day asked, in the contract's zone
 * @param lastDay the last day asked, included; before {@code from} where nothing is owed
 * @param total of the months whose fee is known; empty where none is
 * @param countedFrom the first day whose fee is in the total; empty where none is
 * @param undisclosed the months left out because their fee is not known, which is not zero
 * @param workings one line a month, whole months of one fee together
 */
public record CommittedFees(
        LocalDate from,
        LocalDate lastDay,
        Optional<Money> total,
        Optional<LocalDate> countedFrom,
        List<YearMonth> undisclosed,
        List<String> workings) {

    /**
     * The fees of a range of days.
     *
     * @param terms the contract's timeline
     * @param from the first day, included
     * @param lastDay the last day, included
     * @return their sum, with what is not known left out and named
     */
    public static CommittedFees between(ResolvedTerms terms, LocalDate from, LocalDate lastDay) {
        Optional<Money> total = Optional.empty();
        Optional<LocalDate> countedFrom = Optional.empty();
        var undisclosed = new ArrayList<YearMonth>();
        var workings = new ArrayList<String>();
        for (var month = YearMonth.from(from); !month.isAfter(YearMonth.from(lastDay)); month = month.plusMonths(1)) {
            var first = month.atDay(1).isBefore(from) ? from : month.atDay(1);
            var last = month.atEndOfMonth().isAfter(lastDay) ? lastDay : month.atEndOfMonth();
            if (first.isAfter(last)) {
                break;
            }
            var fee = feeOf(terms, month);
            if (fee.isEmpty()) {
                undisclosed.add(month);
                continue;
            }
            var part = part(fee.get(), ChronoUnit.DAYS.between(first, last) + 1, month.lengthOfMonth());
            total = Optional.of(total.map(sum -> sum.plus(part)).orElse(part));
            countedFrom = countedFrom.or(() -> Optional.of(first));
            workings.add(line(fee.get(), part, first, last));
        }
        return new CommittedFees(from, lastDay, total, countedFrom, List.copyOf(undisclosed), List.copyOf(workings));
    }

    /**
     * The cost of one day, which is what a day's delay costs.
     *
     * @param terms the contract's timeline
     * @param day the day
     * @return empty where its fee is not known
     */
    public static Optional<Money> ofOneDay(ResolvedTerms terms, LocalDate day) {
        return between(terms, day, day).total();
    }

    /**
     * The fee of a whole month.
     *
     * @param terms the contract's timeline, read on the month's first day
     * @param month a calendar month of the contract's zone
     * @return empty where it is not known, which is not zero
     */
    public static Optional<Money> feeOf(ResolvedTerms terms, YearMonth month) {
        return terms.on(month.atDay(1)).clause(MonthlyFee.class).flatMap(clause -> clause.in(month));
    }

    private static Money part(Money fee, long days, int ofMonth) {
        var digits = Math.max(Currency.getInstance(fee.currency()).getDefaultFractionDigits(), 0);
        var amount = fee.amount()
                .multiply(BigDecimal.valueOf(days))
                .divide(BigDecimal.valueOf(ofMonth), digits, RoundingMode.HALF_EVEN);
        return new Money(fee.currency(), amount);
    }

    private static String line(Money fee, Money part, LocalDate first, LocalDate last) {
        var days = ChronoUnit.DAYS.between(first, last) + 1;
        return days == first.lengthOfMonth()
                ? InWords.month(YearMonth.from(first)) + ": " + part + "."
                : InWords.month(YearMonth.from(first)) + ": " + days + " of " + first.lengthOfMonth() + " days of "
                        + fee + " is " + part + ".";
    }
}
