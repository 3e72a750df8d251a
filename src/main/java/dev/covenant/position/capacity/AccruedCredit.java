package dev.covenant.position.capacity;

import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a run is worth before any cap or claim: the month's fee over the hours of the month, times the capacity missing over
 * the capacity the fee is for, times the hours that count, from the first minute. A run over the turn of a month takes each
 * month's own fee and hours.
 *
 * @param fee of a month; empty where it is not known
 * @param feeIsFor the capacity for which the fee is paid; empty: what is committed at the time
 * @param zone whose months
 */
public record AccruedCredit(Function<YearMonth, Optional<Money>> fee, Optional<Quantity> feeIsFor, ZoneId zone) {

    /**
     * A credit and how it was counted.
     *
     * @param money exact, not rounded
     * @param workings one line a month
     */
    public record Credit(Money money, List<String> workings) {}

    /**
     * The credit of a run, of what was read of it.
     *
     * @param run any
     * @return empty where a month's fee is not known or nothing of the run was read
     */
    public Optional<Credit> of(ShortfallRun run) {
        var lines = new ArrayList<String>();
        Optional<Money> sum = Optional.empty();
        for (YearMonth month : months(run)) {
            var part = in(month, run);
            if (part.isEmpty()) {
                return Optional.empty();
            }
            lines.addAll(part.get().workings());
            sum = Optional.of(
                    sum.map(part.get().money()::plus).orElse(part.get().money()));
        }
        return sum.map(money -> new Credit(money, List.copyOf(lines)));
    }

    /**
     * The months of the zone in which a run counts.
     *
     * @param run any
     * @return ascending; none where nothing of it was read
     */
    public List<YearMonth> months(ShortfallRun run) {
        var last = BillingMonth.of(run.time().getEnd().minusNanos(1), zone).month();
        return Stream.iterate(
                        BillingMonth.of(run.time().getStart(), zone).month(),
                        month -> !month.isAfter(last),
                        month -> month.plusMonths(1))
                .filter(month -> shareHours(run, new BillingMonth(month, zone)).signum() > 0)
                .toList();
    }

    /**
     * The part of a run's credit that falls into a month.
     *
     * @param month of the zone
     * @param run any
     * @return empty where the month's fee is not known
     */
    public Optional<Credit> in(YearMonth month, ShortfallRun run) {
        var share = shareHours(run, new BillingMonth(month, zone));
        return fee.apply(month).map(paid -> {
            var hours = new BillingMonth(month, zone).hours();
            var credit =
                    new Money(paid.currency(), paid.amount().multiply(share).divide(hours, MathContext.DECIMAL128));
            return new Credit(
                    credit,
                    List.of("Credit for " + month + ": " + paid + " / "
                            + hours.stripTrailingZeros().toPlainString()
                            + " h x "
                            + share.round(new MathContext(10))
                                    .stripTrailingZeros()
                                    .toPlainString()
                            + " h of the whole capacity = " + credit + "."));
        });
    }

    /** Hours of the month that count, each weighed by the share of the capacity that was missing. */
    private BigDecimal shareHours(ShortfallRun run, BillingMonth month) {
        var seconds = BigDecimal.ZERO;
        for (ShortfallRun.Piece piece : run.pieces()) {
            if (piece.state() == ShortfallRun.State.SHORT && piece.time().overlaps(month.interval())) {
                var length = piece.time().intersection(month.interval()).toDuration();
                var whole = feeIsFor.orElse(piece.committed());
                seconds = seconds.add(part(piece.missing(), whole, length));
            }
        }
        return seconds.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128);
    }

    private static BigDecimal part(Quantity missing, Quantity whole, Duration length) {
        return missing.in(whole.unit())
                .value()
                .multiply(BigDecimal.valueOf(length.toSeconds()))
                .divide(whole.value(), MathContext.DECIMAL128);
    }
}
