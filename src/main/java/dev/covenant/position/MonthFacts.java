package dev.covenant.position;

import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LoadFactor;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.Comparison;
import dev.covenant.terms.DemandLimit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Facts about months of readings: demand months and meter months. */
final class MonthFacts {

    private final Metering metering;

    MonthFacts(Metering metering) {
        this.metering = metering;
    }

    Optional<DemandMonth> demand(DemandLimit clause, BillingMonth month) {
        return metering.month(new Series(clause.meter(), Measure.USAGE, clause.workload()), month)
                .map(metered -> demand(clause, month, metered));
    }

    private DemandMonth demand(DemandLimit clause, BillingMonth month, MeteredMonth metered) {
        var above = metered.plausible().stream()
                .filter(reading -> beyond(clause, reading.power()))
                .toList();
        var peak = metered.peakReading();
        Possible<java.time.ZonedDateTime> peakAt = peak.isPresent()
                ? Possible.known(peak.get().from().atZone(month.zone()))
                : Possible.unknown("no plausible reading");
        Possible<Quantity> percentile =
                metered.ninetyFifth().map(Possible::known).orElseGet(() -> Possible.unknown("no plausible reading"));
        return new DemandMonth(
                clause.text(),
                month.toString(),
                metering.period(month),
                clause.limit(),
                clause.comparison() == Comparison.AT_LEAST,
                metered.plausible().size(),
                metered.peak(),
                peakAt,
                percentile,
                above.size(),
                demandWorkings(clause, month, metered, above),
                implausibleAsRead(metered));
    }

    private static boolean beyond(DemandLimit clause, Quantity power) {
        int compared = power.compareTo(clause.limit());
        return clause.comparison() == Comparison.MORE_THAN ? compared > 0 : compared >= 0;
    }

    private static List<String> demandWorkings(
            DemandLimit clause, BillingMonth month, MeteredMonth metered, List<Reading> above) {
        var lines = new ArrayList<String>();
        metered.peakReading()
                .ifPresent(reading -> lines.add("Peak " + reading.power() + " in the interval from "
                        + InWords.moment(reading.from().atZone(month.zone())) + "; beyond the limit is "
                        + clause.comparison().words() + " " + clause.limit() + "."));
        metered.ninetyFifth()
                .ifPresent(p95 -> lines.add("95th percentile " + p95 + ": of "
                        + metered.plausible().size() + " readings the top "
                        + metered.plausible().size() * 5 / 100 + " dropped, the next taken."));
        if (!above.isEmpty()) {
            lines.add(above.size() + (above.size() == 1 ? " interval" : " intervals") + " beyond the limit, first from "
                    + InWords.moment(above.get(0).from().atZone(month.zone())) + ".");
        }
        lines.addAll(unknownLines(metered));
        return lines;
    }

    Optional<MeterMonth> meter(Series series, BillingMonth month) {
        return metering.month(series, month)
                .map(metered -> new MeterMonth(
                        Metering.CLAUSE,
                        month + "/" + series,
                        metering.period(month),
                        series,
                        series.meter(),
                        (int) metered.span()
                                .toDuration()
                                .dividedBy(metered.meter().interval()),
                        metered.plausible().size(),
                        metered.missingIntervals(),
                        metered.implausible().size(),
                        (int) metered.plausible().stream()
                                .filter(Reading::estimated)
                                .count(),
                        metered.restated(),
                        metered.completeness(),
                        metered.measured(),
                        metered.peakReading()
                                .map(reading -> Possible.known(reading.power()))
                                .orElseGet(() -> Possible.unknown("no plausible reading")),
                        metered.ninetyFifth()
                                .map(Possible::known)
                                .orElseGet(() -> Possible.unknown("no plausible reading")),
                        mean(metered),
                        loadFactor(metered),
                        meterWorkings(metered),
                        implausibleAsRead(metered)));
    }

    private static Possible<Quantity> mean(MeteredMonth metered) {
        var seconds = BigDecimal.valueOf(metered.meteredTime().toSeconds());
        if (seconds.signum() == 0) {
            return Possible.unknown("no plausible reading");
        }
        var mean =
                metered.measured().value().multiply(BigDecimal.valueOf(3600)).divide(seconds, MathContext.DECIMAL128);
        return Possible.known(new Quantity(mean.setScale(4, RoundingMode.HALF_EVEN), metered.powerUnit()));
    }

    private static Possible<BigDecimal> loadFactor(MeteredMonth metered) {
        var hours = BigDecimal.valueOf(metered.span().toDuration().toSeconds())
                .divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128);
        return metered.peakReading()
                .flatMap(peak -> LoadFactor.of(metered.measured(), peak.power(), hours))
                .map(Possible::known)
                .orElseGet(() -> Possible.unknown("no plausible reading above zero"));
    }

    private static List<String> meterWorkings(MeteredMonth metered) {
        var lines = new ArrayList<String>();
        lines.add("Plausible from " + metered.meter().plausibleFrom() + " to "
                + metered.meter().plausibleTo() + "; what lies outside is left out of results and kept as read.");
        lines.addAll(unknownLines(metered));
        lines.add("Completeness " + InWords.percent(metered.completeness()) + " of "
                + InWords.length(metered.span().toDuration()) + ".");
        return lines;
    }

    static List<String> unknownLines(MeteredMonth metered) {
        var lines = new ArrayList<String>();
        metered.missingInWords().forEach(words -> lines.add("Not known: " + words + "."));
        if (!metered.overlapping().isEmpty()) {
            lines.add("Left out: " + metered.overlapping().size()
                    + " readings whose time an earlier reading covers already.");
        }
        return lines;
    }

    /** At most a hundred are listed; the count in the workings is whole. */
    static List<Evidence> implausibleAsRead(MeteredMonth metered) {
        return metered.implausible().stream()
                .limit(100)
                .map(reading -> new Evidence(
                        "implausible reading, as read",
                        reading.value().toString(),
                        reading.series().meter() + " "
                                + InWords.moment(
                                        reading.from().atZone(metered.month().zone()))))
                .toList();
    }
}
