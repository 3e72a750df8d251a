package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.InWords;
import dev.covenant.measure.MeanPower;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.DemandMeasurement;
import dev.covenant.terms.PercentileDemand;
import dev.covenant.terms.PowerPrice;
import dev.covenant.terms.RatchetedDemand;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** Facts about months whose demand is billed: by a ratchet, or by a percentile. */
final class DemandFacts {

    private final Metering metering;
    private final Map<String, Optional<MeasuredDemand>> measured = new HashMap<>();

    DemandFacts(Metering metering) {
        this.metering = metering;
    }

    Optional<RatchetMonth> ratchet(RatchetedDemand clause, BillingMonth month) {
        var series = new Series(clause.meter(), Measure.USAGE, clause.workload());
        return demand(series, month, clause.measured()).map(demand -> ratchet(clause, series, month, demand));
    }

    private RatchetMonth ratchet(RatchetedDemand clause, Series series, BillingMonth month, MeasuredDemand demand) {
        var peaks = peaks(clause, series, month);
        var none = Possible.known(new Quantity(BigDecimal.ZERO, demand.metered().powerUnit()));
        var earlier = clause.ratchet()
                .highest(without(peaks, month.month()), month.month())
                .orElse(none);
        var least = clause.ratchet()
                .highest(peaks, month.month())
                .map(highest -> highest.map(peak -> share(clause, peak)))
                .orElse(none);
        var billed = clause.ratchet().billed(peaks, month.month());
        return new RatchetMonth(
                clause.text(),
                month.toString(),
                metering.period(month),
                metering.stateOf(month),
                series,
                demand.peak(),
                earlier,
                least,
                billed,
                charge(clause.price(), billed),
                demand.metered().completeness(),
                workings(clause, peaks, month, demand, billed),
                MonthFacts.implausibleAsRead(demand.metered()));
    }

    private static NavigableMap<YearMonth, Possible<Quantity>> without(
            NavigableMap<YearMonth, Possible<Quantity>> peaks, YearMonth month) {
        var others = new TreeMap<>(peaks);
        others.remove(month);
        return others;
    }

    private static Quantity share(RatchetedDemand clause, Quantity peak) {
        return new Quantity(
                peak.value().multiply(clause.ratchet().share()).divide(BigDecimal.valueOf(100)), peak.unit());
    }

    /** The peaks of the month and of those that bind it, as far as the contract was in force. */
    private NavigableMap<YearMonth, Possible<Quantity>> peaks(
            RatchetedDemand clause, Series series, BillingMonth month) {
        var peaks = new TreeMap<YearMonth, Possible<Quantity>>();
        for (int back = clause.ratchet().months(); back >= 0; back--) {
            var one = new BillingMonth(month.month().minusMonths(back), month.zone());
            demand(series, one, clause.measured()).ifPresent(demand -> peaks.put(one.month(), demand.peak()));
        }
        return peaks;
    }

    private Optional<MeasuredDemand> demand(Series series, BillingMonth month, DemandMeasurement how) {
        // no computeIfAbsent: the months before are asked for while this one is being made
        var key = series + "/" + month + "/" + how;
        var known = measured.get(key);
        if (known != null) {
            return known;
        }
        var demand = metering.month(series, month).map(metered -> MeasuredDemand.of(metered, how));
        measured.put(key, demand);
        return demand;
    }

    private static Optional<Amount> charge(Optional<PowerPrice> price, Possible<Quantity> demand) {
        return price.filter(p -> demand instanceof Possible.Known<Quantity>)
                .map(p -> new Amount(
                        Amount.Kind.CHARGE, Side.CUSTOMER, p.of(((Possible.Known<Quantity>) demand).value())));
    }

    private static List<String> workings(
            RatchetedDemand clause,
            NavigableMap<YearMonth, Possible<Quantity>> peaks,
            BillingMonth month,
            MeasuredDemand demand,
            Possible<Quantity> billed) {
        var lines = new ArrayList<String>();
        lines.add(demand.inWords());
        peakLine(demand, month).ifPresent(lines::add);
        var ratchet = clause.ratchet();
        lines.add("Ratchet: " + InWords.percent(ratchet.share()) + " of the highest peak of the " + ratchet.months()
                + " months, " + ratchet.counting().word() + ". Peaks: " + listed(peaks) + ".");
        clause.price()
                .ifPresent(price -> lines.add("Billed demand " + printed(billed) + " at " + price.money() + " per "
                        + price.per().symbol() + "."));
        lines.addAll(MonthFacts.unknownLines(demand.metered()));
        lines.add("Completeness " + InWords.percent(demand.metered().completeness()) + ".");
        return lines;
    }

    private static Optional<String> peakLine(MeasuredDemand demand, BillingMonth month) {
        return demand.peakWindow()
                .map((MeanPower window) -> "Highest window " + window.power() + " from "
                        + InWords.moment(window.from().atZone(month.zone())) + ".");
    }

    private static String listed(NavigableMap<YearMonth, Possible<Quantity>> peaks) {
        var words = new ArrayList<String>();
        peaks.forEach((month, peak) -> words.add(InWords.month(month) + " " + printed(peak)));
        return String.join(", ", words);
    }

    private static String printed(Possible<Quantity> value) {
        if (value instanceof Possible.Between<Quantity> between) {
            return "between " + between.atLeast() + " and " + between.atMost();
        }
        return value instanceof Possible.Known<Quantity> known ? known.value().toString() : "not known";
    }

    Optional<PercentileMonth> percentile(PercentileDemand clause, BillingMonth month) {
        var series = new Series(clause.meter(), Measure.USAGE, clause.workload());
        return demand(series, month, clause.measured()).map(demand -> percentile(clause, series, month, demand));
    }

    private PercentileMonth percentile(
            PercentileDemand clause, Series series, BillingMonth month, MeasuredDemand demand) {
        var percentile = demand.percentile(clause.percent(), clause.method());
        var lines = new ArrayList<String>();
        lines.add(demand.inWords());
        lines.add(InWords.percent(clause.percent()) + " percentile, "
                + clause.method().word() + ": of " + demand.windows().size() + " windows "
                + clause.method().how() + ": " + printed(percentile) + ".");
        lines.addAll(MonthFacts.unknownLines(demand.metered()));
        lines.add("Completeness " + InWords.percent(demand.metered().completeness()) + ".");
        return new PercentileMonth(
                clause.text(),
                month.toString(),
                metering.period(month),
                metering.stateOf(month),
                series,
                percentile,
                clause.method().word(),
                clause.limit(),
                charge(clause.price(), percentile),
                demand.metered().completeness(),
                lines,
                MonthFacts.implausibleAsRead(demand.metered()));
    }
}
