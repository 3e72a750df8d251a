package dev.covenant.position.availability;

import dev.covenant.finding.Evidence;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.position.capacity.AccruedCredit;
import dev.covenant.position.capacity.CapacityShortfall;
import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.CapacityGuarantee;
import dev.covenant.terms.Contract;
import dev.covenant.terms.CreditShape;
import dev.covenant.terms.CreditShape.CapacityShort;
import dev.covenant.terms.CreditShape.Daily;
import dev.covenant.terms.CreditShape.Increments;
import dev.covenant.terms.CreditShape.UptimeBands;
import dev.covenant.terms.ServiceCredits;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.threeten.extra.Interval;

/** What each month of a contract accrued under one clause on credits, before caps. */
final class Accruals {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final Contract contract;
    private final Fees fees;
    private final NavigableMap<YearMonth, Month> months = new TreeMap<>();

    Accruals(Contract contract, Fees fees) {
        this.contract = contract;
        this.fees = fees;
    }

    /**
     * One month.
     *
     * @param money what is known of it
     * @param uptime where the clause goes by it
     * @param doubts what is missing to know the rest
     * @param workings how it was counted
     * @param evidence what it rests on
     */
    record Month(
            Optional<Money> money,
            Optional<Uptime> uptime,
            List<String> doubts,
            List<String> workings,
            List<Evidence> evidence) {

        private static final Month NOTHING =
                new Month(Optional.empty(), Optional.empty(), List.of(), List.of(), List.of());

        private Month and(Month more) {
            return new Month(
                    money.map(sum -> more.money.map(sum::plus).orElse(sum)).or(() -> more.money),
                    uptime.or(() -> more.uptime),
                    joined(doubts, more.doubts),
                    joined(workings, more.workings),
                    joined(evidence, more.evidence));
        }

        private static <T> List<T> joined(List<T> some, List<T> more) {
            var all = new ArrayList<>(some);
            more.stream().filter(one -> !all.contains(one)).forEach(all::add);
            return List.copyOf(all);
        }
    }

    /** By shortfalls of capacity, each in its months. */
    NavigableMap<YearMonth, Month> ofShortfalls(List<CapacityShortfall> shortfalls) {
        for (CapacityShortfall shortfall : shortfalls) {
            if (shortfall.length() instanceof Possible.Known<Duration> known) {
                if (known.value().compareTo(shortfall.allowed()) > 0) {
                    add(shortfall);
                }
            } else if (perhaps(shortfall)) {
                for (YearMonth month : counting(shortfall).months(shortfall.run())) {
                    var doubts = shortfall.length().missing();
                    join(month, new Month(Optional.empty(), Optional.empty(), doubts, List.of(), shortfall.evidence()));
                }
            }
        }
        return months;
    }

    private static boolean perhaps(CapacityShortfall shortfall) {
        return !(shortfall.length() instanceof Possible.Between<Duration> between)
                || between.atMost().compareTo(shortfall.allowed()) > 0;
    }

    private AccruedCredit counting(CapacityShortfall shortfall) {
        var feeIsFor = contract.clauses(CapacityGuarantee.class).stream()
                .filter(clause -> clause.id().equals(shortfall.clause().id()))
                .findFirst()
                .flatMap(CapacityGuarantee::feeIsFor);
        return new AccruedCredit(month -> wholeFee(month), feeIsFor, contract.zone());
    }

    private Optional<Money> wholeFee(YearMonth month) {
        return fees.terms()
                .on(month.atDay(1))
                .clause(dev.covenant.terms.MonthlyFee.class)
                .flatMap(clause -> clause.in(month));
    }

    private void add(CapacityShortfall shortfall) {
        var counting = counting(shortfall);
        for (YearMonth month : counting.months(shortfall.run())) {
            var credit = counting.in(month, shortfall.run());
            var from = InWords.moment(shortfall.started().atZone(contract.zone()));
            var lines = new ArrayList<String>();
            lines.add("Shortfall from " + from + ": " + shortfall.missing() + " missing.");
            credit.ifPresent(part -> lines.addAll(part.workings()));
            join(
                    month,
                    new Month(
                            credit.map(AccruedCredit.Credit::money),
                            Optional.empty(),
                            credit.isPresent() ? List.of() : List.of(feeUnknown(month)),
                            lines,
                            shortfall.evidence()));
        }
    }

    private static String feeUnknown(YearMonth month) {
        return "the fee of " + InWords.month(month) + ", which is not disclosed";
    }

    /** By outages of the service; only months with downtime are there. */
    NavigableMap<YearMonth, Month> ofDowntime(ServiceCredits clause, Downtime downtime, Stretches maintenance) {
        var out = new ArrayList<>(maintenance.times());
        out.addAll(downtime.customerCaused().times());
        var excluded = Stretches.union(out);
        var counted = downtime.down().minus(excluded);
        for (Interval time : downtime.down().times()) {
            var last = BillingMonth.of(time.getEnd().minusNanos(1), contract.zone());
            for (var month = BillingMonth.of(time.getStart(), contract.zone());
                    month.compareTo(last) <= 0;
                    month = new BillingMonth(month.month().plusMonths(1), contract.zone())) {
                if (!months.containsKey(month.month())) {
                    join(month.month(), month(clause.shape(), month, downtime.down(), counted, excluded));
                }
            }
        }
        return months;
    }

    private Month month(CreditShape shape, BillingMonth month, Stretches down, Stretches counted, Stretches excluded) {
        var span = inForce(month);
        if (span.isEmpty()) {
            return Month.NOTHING;
        }
        var uptime = Uptime.of(span.get(), counted, excluded);
        var percent = percent(shape, month, span.get(), uptime, down, counted, excluded);
        var lines = List.of("Uptime of " + InWords.month(month.month()) + ": " + InWords.length(uptime.counted())
                + " count, " + InWords.length(uptime.down()) + " down: "
                + uptime.percent().toPlainString() + " %.");
        var money = fees.in(month.month())
                .map(fee ->
                        new Money(fee.currency(), fee.amount().multiply(percent).divide(ALL, MathContext.DECIMAL128)));
        var doubts =
                money.isPresent() || percent.signum() == 0 ? List.<String>of() : List.of(feeUnknown(month.month()));
        return new Month(money, Optional.of(uptime), doubts, lines, List.of());
    }

    private Optional<Interval> inForce(BillingMonth month) {
        var term = Interval.of(
                fees.first().atStartOfDay(contract.zone()).toInstant(),
                fees.last().plusDays(1).atStartOfDay(contract.zone()).toInstant());
        return month.interval().overlaps(term) ? Optional.of(month.interval().intersection(term)) : Optional.empty();
    }

    /** Of the month's fee. */
    private BigDecimal percent(
            CreditShape shape,
            BillingMonth month,
            Interval span,
            Uptime uptime,
            Stretches down,
            Stretches counted,
            Stretches excluded) {
        if (shape instanceof UptimeBands table) {
            return CreditTable.bands(table, uptime);
        }
        if (shape instanceof Increments table) {
            // an outage over the turn of a month belongs, whole, to the month in which it began
            var sum = down.times().stream()
                    .filter(outage -> month.interval().contains(outage.getStart()))
                    .map(outage ->
                            Stretches.union(List.of(outage)).minus(excluded).length())
                    .map(length -> CreditTable.increments(table, length))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            return table.ofTheDay() ? perDay(sum, month) : sum;
        }
        if (shape instanceof Daily table) {
            var days = CreditTable.days(table, span, counted, contract.zone());
            return perDay(table.credit().multiply(BigDecimal.valueOf(days)), month);
        }
        if (shape instanceof CapacityShort) {
            throw new IllegalArgumentException("a credit by capacity is no share of the month's fee");
        }
        return BigDecimal.ZERO;
    }

    private BigDecimal perDay(BigDecimal percent, BillingMonth month) {
        return percent.divide(BigDecimal.valueOf(fees.inForce(month.month())), MathContext.DECIMAL128);
    }

    private void join(YearMonth month, Month more) {
        months.merge(month, more, Month::and);
    }
}
