package dev.covenant.position.availability;

import dev.covenant.measure.Money;
import dev.covenant.terms.CreditCap;
import dev.covenant.terms.CreditCap.Span;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Caps as accumulators over the months: what a month is credited uses up room of every cap that runs over it, once.
 *
 * @param caps any number
 * @param fee of a month of the contract; empty where it is not known
 * @param first the contract's first month
 * @param last its last month
 */
public record CreditCaps(
        List<CreditCap> caps, Function<YearMonth, Optional<Money>> fee, YearMonth first, YearMonth last) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * A month under its caps.
     *
     * @param accrued before caps
     * @param credit after them, never more than any
     * @param left the least room that any cap leaves after it; empty without a cap
     * @param perMonth the cap of the month itself; empty without one
     * @param doubts what leaves a cap that bites open, such as a fee that is not disclosed
     * @param workings one line a cap
     */
    public record Capped(
            Money accrued,
            Money credit,
            Optional<Money> left,
            Optional<Money> perMonth,
            List<String> doubts,
            List<String> workings) {}

    /** How much a cap is, as far as fees are known. */
    private record Most(Money money, List<YearMonth> unknown) {}

    /**
     * Caps months, the earliest first.
     *
     * @param accrued by month, one currency
     * @return by month
     */
    public SortedMap<YearMonth, Capped> of(Map<YearMonth, Money> accrued) {
        var months = new TreeMap<>(accrued);
        var granted = new TreeMap<YearMonth, Money>();
        var capped = new TreeMap<YearMonth, Capped>();
        months.forEach((month, sum) -> {
            var result = cap(month, sum, granted);
            granted.put(month, result.credit());
            capped.put(month, result);
        });
        return capped;
    }

    private Capped cap(YearMonth month, Money accrued, SortedMap<YearMonth, Money> granted) {
        var credit = accrued;
        var lines = new ArrayList<String>();
        var doubts = new ArrayList<String>();
        Optional<Money> left = Optional.empty();
        Optional<Money> perMonth = Optional.empty();
        for (CreditCap cap : caps) {
            var most = most(cap, month, accrued.currency());
            var room = least(most.money().minus(used(cap, month, granted, accrued.currency())), Optional.empty());
            if (room.amount().signum() < 0) {
                room = new Money(room.currency(), BigDecimal.ZERO);
            }
            lines.add(line(cap, most, room));
            if (!most.unknown().isEmpty() && accrued.compareTo(room) > 0) {
                most.unknown().forEach(unknown -> doubts.add("the fee of " + unknown + ", which is not known"));
            }
            credit = least(credit, Optional.of(room));
            left = Optional.of(least(room, left));
            perMonth = cap.over() == Span.MONTH ? Optional.of(least(most.money(), perMonth)) : perMonth;
        }
        var given = credit;
        return new Capped(
                accrued, given, left.map(room -> room.minus(given)), perMonth, List.copyOf(doubts), List.copyOf(lines));
    }

    private static String line(CreditCap cap, Most most, Money room) {
        return "Cap over " + cap.over().words() + ": "
                + cap.share()
                        .map(share -> share.stripTrailingZeros().toPlainString() + " % of its fees = ")
                        .orElse("")
                + (most.unknown().isEmpty() ? "" : "at least ") + most.money() + "; " + room + " of it was free.";
    }

    private Most most(CreditCap cap, YearMonth month, String currency) {
        if (cap.sum().isPresent()) {
            return new Most(cap.sum().get(), List.of());
        }
        var from = cap.over() == Span.CONTRACT ? first : cap.over() == Span.MONTH ? month : month.minusMonths(11);
        var to = cap.over() == Span.CONTRACT ? last : month;
        var unknown = new ArrayList<YearMonth>();
        var fees = BigDecimal.ZERO;
        for (var each = from.isBefore(first) ? first : from; !each.isAfter(to); each = each.plusMonths(1)) {
            var paid = fee.apply(each);
            if (paid.isEmpty()) {
                unknown.add(each);
            }
            fees = fees.add(paid.map(Money::amount).orElse(BigDecimal.ZERO));
        }
        var share = cap.share().orElse(BigDecimal.ZERO);
        return new Most(
                new Money(currency, fees.multiply(share).divide(ALL, MathContext.DECIMAL128)), List.copyOf(unknown));
    }

    private static Money used(CreditCap cap, YearMonth month, SortedMap<YearMonth, Money> granted, String currency) {
        var before = granted.headMap(month);
        var counted = switch (cap.over()) {
            case MONTH -> new TreeMap<YearMonth, Money>();
            case TWELVE_MONTHS -> before.tailMap(month.minusMonths(11));
            case CONTRACT -> before;
        };
        return counted.values().stream().reduce(new Money(currency, BigDecimal.ZERO), Money::plus);
    }

    private static Money least(Money money, Optional<Money> other) {
        return other.filter(room -> room.compareTo(money) < 0).orElse(money);
    }
}
