package dev.covenant.cli;

import dev.covenant.ledger.Series;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.position.MeterMonth;
import dev.covenant.position.Position;
import dev.covenant.terms.Contract;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A computed figure of one series and one period.
 *
 * @param measure {@code energy}, {@code peak}, {@code p95} or {@code completeness}
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
                .flatMap(Figure::of)
                .toList();
    }

    private static Stream<Figure> of(MeterMonth month) {
        var period = month.subject().substring(0, "2013-07".length());
        var all = new ArrayList<Figure>();
        all.add(figure("energy", period, month.series(), month.energy()));
        known(month.peak()).forEach(peak -> all.add(figure("peak", period, month.series(), peak)));
        known(month.ninetyFifth()).forEach(p95 -> all.add(figure("p95", period, month.series(), p95)));
        all.add(new Figure(
                "completeness",
                period,
                month.series(),
                month.completeness().stripTrailingZeros().toPlainString(),
                "%"));
        return all.stream();
    }

    private static Stream<Quantity> known(Possible<Quantity> value) {
        return value instanceof Possible.Known<Quantity> known ? Stream.of(known.value()) : Stream.empty();
    }

    private static Figure figure(String measure, String period, Series series, Quantity quantity) {
        var value = quantity.value().signum() == 0
                ? "0"
                : quantity.value().stripTrailingZeros().toPlainString();
        return new Figure(measure, period, series, value, quantity.unit().symbol());
    }
}
