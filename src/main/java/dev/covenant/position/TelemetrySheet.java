package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.CommittedCapacity;
import dev.covenant.terms.Contract;
import dev.covenant.terms.DemandLimit;
import dev.covenant.terms.Meter;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.UsageAllowance;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.threeten.extra.Interval;

/** Lays out the readings of a contract over a span of time to be drawn. */
public final class TelemetrySheet {

    private final ResolvedTerms terms;
    private final LedgerState state;

    /**
     * A sheet.
     *
     * @param terms the contract's timeline
     * @param state what is on record
     */
    public TelemetrySheet(ResolvedTerms terms, LedgerState state) {
        this.terms = terms;
        this.state = state;
    }

    /**
     * The months of which anything is on record.
     *
     * @return latest first
     */
    public List<YearMonth> months() {
        return usage().stream()
                .flatMap(series -> state.months(series).stream())
                .distinct()
                .sorted(Collections.reverseOrder())
                .toList();
    }

    /**
     * The local days up to the last reading that was over by a moment.
     *
     * @param days how many, the last reading's among them
     * @param by the moment
     * @return from a midnight to a midnight of the contract's zone; up to the moment where nothing is on record
     */
    public Interval lastDays(int days, Instant by) {
        var last = usage().stream()
                .map(series -> state.lastReadingEnd(series, by))
                .flatMap(Optional::stream)
                .max(Instant::compareTo)
                .orElse(by);
        var zone = terms.signed().zone();
        var end = last.minusNanos(1).atZone(zone).toLocalDate().plusDays(1);
        return Interval.of(
                end.minusDays(days).atStartOfDay(zone).toInstant(),
                end.atStartOfDay(zone).toInstant());
    }

    /**
     * The readings of a span.
     *
     * @param span half-open; empty gives no columns
     * @return laid out
     */
    public Telemetry over(Interval span) {
        var contract = terms.at(span.getStart());
        var meters = contract.meters();
        var unit = meters.isEmpty() ? Unit.MW : meters.get(0).plausibleTo().unit();
        var interval =
                meters.stream().map(Meter::interval).min(Duration::compareTo).orElse(Duration.ofMinutes(15));
        long slots = Math.max(1, span.toDuration().dividedBy(interval));
        var step = interval.multipliedBy((slots + Telemetry.MOST_COLUMNS - 1) / Telemetry.MOST_COLUMNS);
        var columns = new ArrayList<Instant>();
        for (var at = span.getStart(); at.isBefore(span.getEnd()); at = at.plus(step)) {
            columns.add(at);
        }
        var drawing = new Drawing(span, step, unit, columns);
        for (Meter meter : meters) {
            usage().stream()
                    .filter(series -> series.meter().equals(meter.id()))
                    .forEach(series -> drawing.add(meter, series));
        }
        return drawing.telemetry();
    }

    private List<Series> usage() {
        return state.series().stream()
                .filter(series -> series.measure() == Measure.USAGE)
                .filter(series -> terms.signed().meter(series.meter()).isPresent())
                .toList();
    }

    /** Collects curves, days and what is left out. */
    private final class Drawing {
        private final Interval span;
        private final Duration step;
        private final Unit unit;
        private final List<Instant> columns;
        private final List<Telemetry.Curve> curves = new ArrayList<>();
        private final List<Telemetry.Day> days = new ArrayList<>();
        private final List<Telemetry.AsRead> implausible = new ArrayList<>();

        Drawing(Interval span, Duration step, Unit unit, List<Instant> columns) {
            this.span = span;
            this.step = step;
            this.unit = unit;
            this.columns = columns;
        }

        void add(Meter meter, Series series) {
            var powers = new ArrayList<>(Collections.nCopies(columns.size(), Optional.<Quantity>empty()));
            var byDay = new TreeMap<LocalDate, List<Reading>>();
            for (Reading reading : readings(series)) {
                var power = reading.power();
                if (power.compareTo(meter.plausibleFrom()) < 0 || power.compareTo(meter.plausibleTo()) > 0) {
                    implausible.add(new Telemetry.AsRead(series, reading.from(), power));
                    continue;
                }
                int column =
                        (int) Duration.between(span.getStart(), reading.from()).dividedBy(step);
                powers.set(
                        column,
                        powers.get(column)
                                .filter(there -> there.compareTo(power) >= 0)
                                .or(() -> Optional.of(power.in(unit))));
                byDay.computeIfAbsent(reading.from().atZone(state.zone()).toLocalDate(), day -> new ArrayList<>())
                        .add(reading);
            }
            curves.add(new Telemetry.Curve(series, meter.subMeterOf(), powers));
            byDay.forEach((day, readings) -> days.add(day(day, series, readings)));
        }

        private List<Reading> readings(Series series) {
            var first = BillingMonth.of(span.getStart(), state.zone()).month();
            var last =
                    BillingMonth.of(span.getEnd().minusNanos(1), state.zone()).month();
            var all = new ArrayList<Reading>();
            for (var month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                for (Reading reading : state.readings(series, month).inOrder()) {
                    // a reading that spans two months is filed under both
                    boolean ownMonth = BillingMonth.of(reading.from(), state.zone())
                            .month()
                            .equals(month);
                    if (ownMonth && span.contains(reading.from())) {
                        all.add(reading);
                    }
                }
            }
            return all;
        }

        private Telemetry.Day day(LocalDate day, Series series, List<Reading> readings) {
            var powerSeconds = BigDecimal.ZERO;
            long seconds = 0;
            var peak = readings.get(0);
            for (Reading reading : readings) {
                long length = Duration.between(reading.from(), reading.to()).toSeconds();
                seconds += length;
                powerSeconds = powerSeconds.add(reading.power().in(unit).value().multiply(BigDecimal.valueOf(length)));
                peak = reading.power().compareTo(peak.power()) > 0 ? reading : peak;
            }
            var mean = powerSeconds.divide(BigDecimal.valueOf(seconds), 1, RoundingMode.HALF_EVEN);
            return new Telemetry.Day(
                    day,
                    series,
                    readings.size(),
                    new Quantity(mean, unit),
                    peak.power().in(unit),
                    peak.from());
        }

        Telemetry telemetry() {
            days.sort((a, b) -> b.day().compareTo(a.day()));
            return new Telemetry(
                    span,
                    state.zone(),
                    step,
                    unit,
                    List.copyOf(columns),
                    List.copyOf(curves),
                    levels(),
                    List.copyOf(days),
                    implausible.stream().limit(Telemetry.IMPLAUSIBLE_SHOWN).toList(),
                    implausible.size());
        }

        private List<Telemetry.Level> levels() {
            var contract = terms.at(span.getEnd().minusNanos(1));
            var levels = new ArrayList<Telemetry.Level>();
            for (DemandLimit clause : contract.clauses(DemandLimit.class)) {
                levels.add(level(
                        Telemetry.Level.Kind.LIMIT,
                        clause.number(),
                        (on, day) -> on.clauses(DemandLimit.class).stream()
                                .filter(there -> there.id().equals(clause.id()))
                                .findFirst()
                                .map(DemandLimit::limit)));
            }
            for (UsageAllowance clause : contract.clauses(UsageAllowance.class)) {
                levels.add(level(
                        Telemetry.Level.Kind.ALLOWANCE,
                        clause.number(),
                        (on, day) -> on.clauses(UsageAllowance.class).stream()
                                .filter(there -> there.id().equals(clause.id()))
                                .findFirst()
                                .flatMap(there -> evenDraw(there, day))));
            }
            contract.clause(CommittedCapacity.class)
                    .ifPresent(clause -> levels.add(level(
                            Telemetry.Level.Kind.COMMITTED,
                            clause.number(),
                            (on, day) -> on.clause(CommittedCapacity.class).flatMap(there -> there.on(day)))));
            return List.copyOf(levels);
        }

        private Telemetry.Level level(
                Telemetry.Level.Kind kind, String number, BiFunction<Contract, LocalDate, Optional<Quantity>> on) {
            var powers = new ArrayList<Optional<Quantity>>();
            var before = LocalDate.MIN;
            Optional<Quantity> power = Optional.empty();
            for (Instant column : columns) {
                var day = column.atZone(state.zone()).toLocalDate();
                if (!day.equals(before)) {
                    power = on.apply(terms.on(day), day).map(quantity -> quantity.in(unit));
                    before = day;
                }
                powers.add(power);
            }
            return new Telemetry.Level(kind, number, powers);
        }

        /** The even draw that uses the month's allowance up, to one decimal. */
        private Optional<Quantity> evenDraw(UsageAllowance clause, LocalDate day) {
            if (unit.dimension() != Unit.Dimension.POWER) {
                return Optional.empty();
            }
            var month = new BillingMonth(YearMonth.from(day), state.zone());
            var energy = clause.allowance().in(month);
            if (energy.unit().dimension() != Unit.Dimension.ENERGY) {
                return Optional.empty();
            }
            var perHour = energy.in(unit == Unit.MW ? Unit.MWH : Unit.KWH)
                    .value()
                    .divide(month.hours(), 1, RoundingMode.HALF_EVEN);
            return Optional.of(new Quantity(perHour, unit));
        }
    }
}
