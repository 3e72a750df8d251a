package dev.covenant.position.term;

import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.position.CommittedFees;
import dev.covenant.terms.EarlyTerminationFee;
import dev.covenant.terms.EarlyTerminationFee.Clawback;
import dev.covenant.terms.EarlyTerminationFee.PartMonth;
import dev.covenant.terms.EarlyTerminationFee.RateOf;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Term;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** The contract months that an early end leaves, with the rate and the fee of each. */
final class MonthsLeft {
    /** Digits of an intermediate quotient; the month's sum is rounded once, to the cent. */
    private static final int SCALE = 12;

    private final ResolvedTerms terms;
    private final EarlyTerminationFee clause;
    private final Term term;
    private final LocalDate lastDay;
    private final ContractMonths months;
    private final int month;
    private final List<YearMonth> undisclosed = new ArrayList<>();

    MonthsLeft(ResolvedTerms terms, EarlyTerminationFee clause, Term term, LocalDate lastDay) {
        this.terms = terms;
        this.clause = clause;
        this.term = term;
        this.lastDay = lastDay;
        this.months = new ContractMonths(clause.countedFrom().orElse(term.firstDay()), clause.months());
        this.month = months.of(lastDay);
    }

    EarlyTerminationFee clause() {
        return clause;
    }

    Term term() {
        return term;
    }

    LocalDate lastDay() {
        return lastDay;
    }

    ContractMonths months() {
        return months;
    }

    int month() {
        return month;
    }

    List<YearMonth> undisclosed() {
        return undisclosed;
    }

    /** The share of the months left; a run of months with one rate and one sum is one line of the workings. */
    Optional<Money> sum(List<String> workings) {
        if (month == 0 && clause.beforeStart().isPresent()) {
            return beforeStart(clause.beforeStart().get(), workings);
        }
        Optional<Money> total = Optional.empty();
        Optional<Run> run = Optional.empty();
        int last = months.of(term.lastDay());
        for (int m = Math.max(month, 1); m <= last; m++) {
            var days = days(m);
            if (days.isEmpty()) {
                continue;
            }
            var rate = clause.rateIn(clause.rateOf() == RateOf.MONTH_OF_ENDING ? Math.max(month, 1) : m);
            var fee = fee(days.get());
            if (fee.isEmpty()) {
                continue;
            }
            var line = new Run(m, m, days.get().whole(), rate, fee.get(), share(fee.get(), rate));
            total = total.map(sum -> sum.plus(line.share())).or(() -> Optional.of(line.share()));
            if (run.filter(r -> r.goesOnWith(line)).isPresent()) {
                run = run.map(r -> r.to(line.last()));
            } else {
                run.ifPresent(r -> workings.add(r.words()));
                run = Optional.of(line);
            }
        }
        run.ifPresent(r -> workings.add(r.words()));
        if (!undisclosed.isEmpty()) {
            workings.add("Left out, as their fee is not known: "
                    + String.join(", ", undisclosed.stream().map(InWords::month).toList()) + ".");
        }
        return total;
    }

    private Optional<Money> beforeStart(int count, List<String> workings) {
        Optional<Money> total = Optional.empty();
        for (int m = 1; m <= count; m++) {
            var fee = fee(new Days(months.first(m), months.last(m), true));
            if (fee.isPresent()) {
                total = Optional.of(plus(total, round(fee.get())));
            }
        }
        total.ifPresent(sum -> workings.add(
                "Ended before month 1: the fees of " + count + (count == 1 ? " month" : " months") + ", " + sum + "."));
        return total;
    }

    private static Money plus(Optional<Money> sum, Money more) {
        return sum.map(s -> s.plus(more)).orElse(more);
    }

    /** What was waived is owed after all, in full or less the parts already earned. */
    Optional<Money> clawback(Clawback back, List<String> workings) {
        if (back.upToMonth().filter(upTo -> month > upTo).isPresent()) {
            workings.add("Not called back after month " + back.upToMonth().get() + ": " + back.of() + ".");
            return Optional.empty();
        }
        if (!back.declines()) {
            workings.add("Called back: " + back.of() + ", " + back.amount() + ".");
            return Optional.of(back.amount());
        }
        int of = back.upToMonth().orElseThrow();
        int over = month > 0 && lastDay.equals(months.last(month)) ? month : Math.max(month - 1, 0);
        var left = round(new Money(
                back.amount().currency(),
                back.amount()
                        .amount()
                        .multiply(BigDecimal.valueOf(of - over))
                        .divide(BigDecimal.valueOf(of), SCALE, RoundingMode.HALF_EVEN)));
        workings.add("Called back: " + back.of() + ", " + (of - over) + " of " + of + " parts of " + back.amount()
                + ", " + left + ".");
        return Optional.of(left);
    }

    /** The days of a contract month that are still owed; empty where none is. */
    private Optional<Days> days(int m) {
        var first = months.first(m);
        var last = months.last(m).isAfter(term.lastDay()) ? term.lastDay() : months.last(m);
        if (m > month) {
            return Optional.of(new Days(first, last, true));
        }
        if (!lastDay.isBefore(last) || clause.partMonth() == PartMonth.NONE) {
            return Optional.empty();
        }
        return Optional.of(
                clause.partMonth() == PartMonth.WHOLE
                        ? new Days(first, last, true)
                        : new Days(lastDay.plusDays(1), last, false));
    }

    /** The fee of days, each by the share of its calendar month; unrounded. */
    private Optional<Money> fee(Days days) {
        Optional<Money> total = Optional.empty();
        for (var c = YearMonth.from(days.first()); !c.isAfter(YearMonth.from(days.last())); c = c.plusMonths(1)) {
            var fee = CommittedFees.feeOf(terms, c);
            if (fee.isEmpty()) {
                undisclosed.add(c);
                continue;
            }
            var first = c.atDay(1).isBefore(days.first()) ? days.first() : c.atDay(1);
            var last = c.atEndOfMonth().isAfter(days.last()) ? days.last() : c.atEndOfMonth();
            var count = ChronoUnit.DAYS.between(first, last) + 1;
            var part = fee.get()
                    .amount()
                    .multiply(BigDecimal.valueOf(count))
                    .divide(BigDecimal.valueOf(c.lengthOfMonth()), SCALE, RoundingMode.HALF_EVEN);
            total = Optional.of(plus(total, new Money(fee.get().currency(), part)));
        }
        return total;
    }

    private static Money share(Money fee, BigDecimal rate) {
        return round(new Money(fee.currency(), fee.amount().multiply(rate).movePointLeft(2)));
    }

    private static Money round(Money money) {
        var digits = Math.max(Currency.getInstance(money.currency()).getDefaultFractionDigits(), 0);
        return new Money(money.currency(), money.amount().setScale(digits, RoundingMode.HALF_EVEN));
    }

    private record Days(LocalDate first, LocalDate last, boolean whole) {}

    /** Months side by side with one rate and one fee. */
    private record Run(int first, int last, boolean whole, BigDecimal rate, Money fee, Money share) {

        boolean goesOnWith(Run next) {
            return whole == next.whole && rate.compareTo(next.rate) == 0 && fee.compareTo(next.fee) == 0;
        }

        Run to(int month) {
            return new Run(first, month, whole, rate, fee, share);
        }

        String words() {
            int count = last - first + 1;
            var sum = new Money(share.currency(), share.amount().multiply(BigDecimal.valueOf(count)));
            return (count == 1 ? "Month " + first : "Months " + first + " to " + last)
                    + (whole ? "" : " (the days left)") + ": " + (count == 1 ? "" : count + " x ")
                    + rate.toPlainString() + " % of " + fee + " is " + sum + ".";
        }
    }
}
