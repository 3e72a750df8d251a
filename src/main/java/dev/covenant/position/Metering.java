package dev.covenant.position;

import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Series;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Meter;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Source;
import dev.covenant.terms.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.threeten.extra.Interval;

/**
 * The months of a contract up to a moment, and what its meters say of each; figures of a month are computed once.
 *
 * <p>Readings are awaited until the silence a meter is allowed has passed; only then, and always before an earlier
 * reading's end, do absent readings count as missing, up to the last midnight.
 */
final class Metering {

    /** Readings are no clause of their own; findings about them fall under this one. */
    static final ClauseText CLAUSE = new ClauseText(
            "metering",
            "metering",
            "The readings of the contract's meters.",
            true,
            new Source(Source.Kind.ILLUSTRATIVE, "the contract file's list of meters"));

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final AsOf asOf;
    private final Interval life;
    private final Map<String, MeteredMonth> computed = new ConcurrentHashMap<>();
    private final Map<Series, Instant> lastEnds = new ConcurrentHashMap<>();

    Metering(ResolvedTerms terms, LedgerState state, AsOf asOf, Interval life) {
        this.terms = terms;
        this.state = state;
        this.asOf = asOf;
        this.life = life;
    }

    /** From the first day of the term to its end; without a term from the agreement on. */
    static Interval termOf(Contract contract) {
        var zone = contract.zone();
        var term = contract.clause(Term.class);
        var first = term.map(Term::firstDay).orElse(contract.agreed());
        var start = first.atStartOfDay(zone).toInstant();
        return term.map(t -> Interval.of(
                        start, t.lastDay().plusDays(1).atStartOfDay(zone).toInstant()))
                .orElseGet(() -> Interval.startingAt(start));
    }

    ZoneId zone() {
        return terms.signed().zone();
    }

    Interval life() {
        return life;
    }

    /** The months from the contract's start that have begun by now, or that hold readings already over. */
    List<BillingMonth> months() {
        var months = new ArrayList<BillingMonth>();
        if (!life.getStart().isBefore(asOf.effective())) {
            return months;
        }
        var last = life.getEnd().isAfter(asOf.effective()) ? asOf.effective() : life.getEnd();
        YearMonth end = BillingMonth.of(last.minusNanos(1), zone()).month();
        for (var month = BillingMonth.of(life.getStart(), zone()).month();
                !month.isAfter(end);
                month = month.plusMonths(1)) {
            months.add(new BillingMonth(month, zone()));
        }
        return months;
    }

    /** The contract as it reads on the first day of a month that it was in force. */
    Contract termsIn(BillingMonth month) {
        LocalDate first = month.month().atDay(1);
        LocalDate start = life.getStart().atZone(zone()).toLocalDate();
        return terms.on(first.isBefore(start) ? start : first);
    }

    MonthState stateOf(BillingMonth month) {
        return asOf.effective().isBefore(month.interval().getEnd()) ? MonthState.OPEN : MonthState.CLOSED;
    }

    SubjectPeriod period(BillingMonth month) {
        return new SubjectPeriod(month.interval().getStart(), month.interval().getEnd(), zone());
    }

    /** The lines of usage that the contract's meters should give, and those on record. */
    List<Series> series() {
        var all = new TreeSet<Series>(state.series());
        var contract = terms.signed();
        for (Meter meter : contract.meters()) {
            meter.workloads().forEach(workload -> all.add(new Series(meter.id(), Measure.USAGE, workload)));
        }
        return all.stream()
                .filter(series -> series.measure() == Measure.USAGE)
                .filter(series -> contract.meter(series.meter()).isPresent())
                .toList();
    }

    /** Computes every month that a full position asks for: they depend on nothing but themselves, so side by side. */
    void computeAll() {
        series().parallelStream().forEach(series -> months().parallelStream().forEach(month -> month(series, month)));
    }

    /** What a series says of a month; empty where no reading of it is expected yet. */
    Optional<MeteredMonth> month(Series series, BillingMonth month) {
        var known = computed.get(series + "/" + month);
        if (known != null) {
            return Optional.of(known);
        }
        var result = terms.signed()
                .meter(series.meter())
                .flatMap(meter -> span(meter, series, month)
                        .map(span ->
                                MeteredMonth.of(meter, series, month, span, state.readings(series, month.month()))));
        result.ifPresent(metered -> computed.put(series + "/" + month, metered));
        return result;
    }

    private Optional<Interval> span(Meter meter, Series series, BillingMonth month) {
        var start = later(month.interval().getStart(), life.getStart());
        var end = earlier(month.interval().getEnd(), earlier(life.getEnd(), horizon(meter, series)));
        return start.isBefore(end) ? Optional.of(Interval.of(start, end)) : Optional.empty();
    }

    private Instant horizon(Meter meter, Series series) {
        var last = lastEnd(series);
        return silent(meter, last) ? later(last, midnight()) : last;
    }

    Instant lastEnd(Series series) {
        return lastEnds.computeIfAbsent(
                series, s -> state.lastReadingEnd(s, asOf.effective()).orElse(life.getStart()));
    }

    Instant nextDue(Meter meter, Series series) {
        return lastEnd(series).plus(meter.silentAfter());
    }

    private boolean silent(Meter meter, Instant lastEnd) {
        return !asOf.effective().isBefore(lastEnd.plus(meter.silentAfter()));
    }

    private Instant midnight() {
        return asOf.effective()
                .atZone(zone())
                .toLocalDate()
                .atStartOfDay(zone())
                .toInstant();
    }

    /** The moments after now at which a figure would read otherwise without any new event. */
    List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        moments.add(life.getStart());
        if (!life.isUnboundedEnd()) {
            moments.add(life.getEnd());
        }
        if (asOf.effective().isBefore(life.getEnd())) {
            moments.add(BillingMonth.of(asOf.effective(), zone()).interval().getEnd());
            for (Series series : series()) {
                terms.signed().meter(series.meter()).ifPresent(meter -> {
                    moments.add(nextDue(meter, series));
                    if (silent(meter, lastEnd(series))) {
                        moments.add(asOf.effective()
                                .atZone(zone())
                                .toLocalDate()
                                .plusDays(1)
                                .atStartOfDay(zone())
                                .toInstant());
                    }
                });
            }
        }
        return moments.stream()
                .filter(moment -> moment.isAfter(asOf.effective()))
                .toList();
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant later(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
