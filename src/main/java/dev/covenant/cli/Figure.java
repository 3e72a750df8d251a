package dev.covenant.cli;

import dev.covenant.finding.Fact;
import dev.covenant.ledger.Series;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.MeterMonth;
import dev.covenant.position.PercentileMonth;
import dev.covenant.position.Position;
import dev.covenant.position.RatchetMonth;
import dev.covenant.terms.Contract;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A computed figure of one series and one period.
 *
 * @param measure {@code energy}, {@code peak}, {@code p95}, {@code mean}, {@code load-factor} or {@code completeness};
 *     under clauses that bill demand also {@code ratchet}, {@code billed-demand} and {@code percentile}
 * @param period such as {@code 2013-07}
 * @param series whose readings
 * @param value a decimal number
 * @param unit its unit
 */
record Figure(String measure, String period, Series series, String value, String unit) {

    /** The figures of every month with readings, meters in the order of the contract, then by month. */
    static List<Figure> of(Contract contract, Position position) {
        var meters = contract.meters().stream().map(meter -> meter.id()).toList();
        return position.facts().stream()
                .filter(MeterMonth.class::isInstance)
                .map(MeterMonth.class::cast)
                .filter(month -> month.readings() > 0)
                .sorted(Comparator.<MeterMonth>comparingInt(month -> meters.indexOf(month.meter()))
                        .thenComparing(MeterMonth::series)
                        .thenComparing(MeterMonth::subject))
                .flatMap(month -> Stream.concat(of(month), billed(month, position)))
                .toList();
    }

    /** What the clauses that bill demand make of the same month and series. */
    private static Stream<Figure> billed(MeterMonth meter, Position position) {
        var period = meter.subject().substring(0, "2013-07".length());
        var all = new ArrayList<Figure>();
        for (Fact fact : position.facts()) {
            if (fact instanceof RatchetMonth month
                    && month.subject().equals(period)
                    && month.series().equals(meter.series())) {
                known(month.least()).forEach(least -> all.add(figure("ratchet", period, month.series(), least)));
                known(month.billed())
                        .forEach(billed -> all.add(figure("billed-demand", period, month.series(), billed)));
            }
            if (fact instanceof PercentileMonth month
                    && month.subject().equals(period)
                    && month.series().equals(meter.series())) {
                known(month.percentile()).forEach(p -> all.add(figure("percentile", period, month.series(), p)));
            }
        }
        return all.stream();
    }

    private static Stream<Figure> of(MeterMonth month) {
        var period = month.subject().substring(0, "2013-07".length());
        var all = new ArrayList<Figure>();
        all.add(figure("energy", period, month.series(), month.energy()));
        known(month.peak()).forEach(peak -> all.add(figure("peak", period, month.series(), peak)));
        known(month.ninetyFifth()).forEach(p95 -> all.add(figure("p95", period, month.series(), p95)));
        known(month.mean()).forEach(mean -> all.add(figure("mean", period, month.series(), mean)));
        if (month.loadFactor() instanceof Possible.Known<BigDecimal> factor) {
            all.add(new Figure("load-factor", period, month.series(), plain(factor.value()), "%"));
        }
        all.add(new Figure("completeness", period, month.series(), plain(month.completeness()), "%"));
        return all.stream();
    }

    private static Stream<Quantity> known(Possible<Quantity> value) {
        return value instanceof Possible.Known<Quantity> known ? Stream.of(known.value()) : Stream.empty();
    }

    private static Figure figure(String measure, String period, Series series, Quantity quantity) {
        return new Figure(
                measure,
                period,
                series,
                plain(quantity.value()),
                quantity.unit().symbol());
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }
}
