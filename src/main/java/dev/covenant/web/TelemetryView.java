package dev.covenant.web;

import dev.covenant.ledger.Series;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Quantity;
import dev.covenant.position.Telemetry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The telemetry chart: what the script draws, and the table that says the same without it. */
final class TelemetryView {

    private TelemetryView() {}

    /**
     * What the script draws.
     *
     * @param title of the span
     * @param zone whose clock the labels show
     * @param unit of every value
     * @param slots the label of each column
     * @param days the label of the day, where a column begins one; else empty
     * @param curves what was drawn by whom
     * @param levels what the terms allow or promise
     */
    record Chart(
            String title,
            String zone,
            String unit,
            List<String> slots,
            List<String> days,
            List<Line> curves,
            List<Line> levels) {}

    /**
     * A line of the chart.
     *
     * @param name for the legend
     * @param role which colour and stroke it has
     * @param values one a column; null where there is none
     */
    record Line(String name, String role, List<@Nullable BigDecimal> values) {}

    /**
     * The table.
     *
     * @param title of the span
     * @param zone whose days they are
     * @param rows latest day first
     * @param leftOut implausible readings as read
     * @param leftOutCount how many there are
     * @param step what one column of the chart stands for
     */
    record Table(String title, String zone, List<Row> rows, List<String> leftOut, int leftOutCount, String step) {}

    /**
     * A row of it.
     *
     * @param day with its weekday
     * @param who whose draw
     * @param mean of the day
     * @param peak of the day
     * @param peakAt when
     * @param readings how many
     */
    record Row(String day, String who, String mean, String peak, String peakAt, int readings) {}

    static Chart chart(Telemetry telemetry) {
        var slots = new ArrayList<String>();
        var days = new ArrayList<String>();
        LocalDate before = LocalDate.MIN;
        for (var column : telemetry.columns()) {
            var local = column.atZone(telemetry.zone());
            slots.add(InWords.moment(local));
            days.add(local.toLocalDate().equals(before) ? "" : InWords.shortDate(local.toLocalDate()));
            before = local.toLocalDate();
        }
        var curves = new ArrayList<Line>();
        for (int i = 0; i < telemetry.curves().size(); i++) {
            var curve = telemetry.curves().get(i);
            curves.add(new Line(name(curve.series(), curve.partOf()), role(curve, i), values(curve.powers())));
        }
        var levels = telemetry.levels().stream()
                .filter(level -> level.powers().stream().anyMatch(Optional::isPresent))
                .map(level -> new Line(name(level), Wording.lower(level.kind()), values(level.powers())))
                .toList();
        return new Chart(
                title(telemetry),
                telemetry.zone().getId(),
                telemetry.unit().symbol(),
                slots,
                days,
                curves,
                merged(levels));
    }

    /** Where committed capacity and allowance are the same line, it is drawn once under both names. */
    private static List<Line> merged(List<Line> levels) {
        var all = new ArrayList<Line>();
        for (Line level : levels) {
            var same = all.stream()
                    .filter(other -> sameValues(other.values(), level.values()))
                    .findFirst();
            if (same.isPresent()) {
                all.set(
                        all.indexOf(same.get()),
                        new Line(
                                same.get().name() + "; " + level.name().toLowerCase(java.util.Locale.ROOT),
                                same.get().role(),
                                level.values()));
            } else {
                all.add(level);
            }
        }
        return all;
    }

    private static boolean sameValues(List<@Nullable BigDecimal> a, List<@Nullable BigDecimal> b) {
        for (int i = 0; i < a.size(); i++) {
            var one = a.get(i);
            var other = b.get(i);
            if ((one == null) != (other == null) || (one != null && other != null && one.compareTo(other) != 0)) {
                return false;
            }
        }
        return true;
    }

    static Table table(Telemetry telemetry) {
        var rows = telemetry.days().stream()
                .map(day -> new Row(
                        InWords.date(day.day()),
                        name(day.series(), Optional.empty()),
                        day.mean().toString(),
                        Wording.power(day.peak()),
                        clock(day, telemetry.zone()),
                        day.readings()))
                .toList();
        var leftOut = telemetry.implausible().stream()
                .map(reading -> name(reading.series(), Optional.empty()) + ", "
                        + Wording.moment(reading.from(), telemetry.zone()) + ": " + reading.power() + " as read")
                .toList();
        return new Table(
                title(telemetry),
                telemetry.zone().getId(),
                rows,
                leftOut,
                telemetry.implausibleCount(),
                InWords.length(telemetry.step()));
    }

    private static String clock(Telemetry.Day day, ZoneId zone) {
        var words = Wording.moment(day.peakAt(), zone);
        return words.substring(words.indexOf(':') - 2);
    }

    private static String title(Telemetry telemetry) {
        var first = telemetry.span().getStart().atZone(telemetry.zone()).toLocalDate();
        var last =
                telemetry.span().getEnd().minusNanos(1).atZone(telemetry.zone()).toLocalDate();
        return InWords.date(first) + " to " + InWords.date(last);
    }

    private static String role(Telemetry.Curve curve, int index) {
        if (curve.partOf().isPresent()) {
            return "part";
        }
        return curve.series().workload().equals("operator") ? "operator" : index == 0 ? "customer" : "other";
    }

    private static String name(Series series, Optional<String> partOf) {
        return Wording.capital(series.workload()) + " (" + series.meter()
                + partOf.map(whole -> ", part of " + whole + ", not added").orElse("") + ")";
    }

    private static String name(Telemetry.Level level) {
        var what = switch (level.kind()) {
            case LIMIT -> "Limit";
            case ALLOWANCE -> "Allowance, evenly drawn";
            case COMMITTED -> "Committed";
        };
        return what + " (clause " + level.clauseNumber() + ")";
    }

    private static List<@Nullable BigDecimal> values(List<Optional<Quantity>> powers) {
        var values = new ArrayList<@Nullable BigDecimal>(powers.size());
        for (Optional<Quantity> power : powers) {
            values.add(power.map(quantity ->
                            quantity.value().setScale(3, RoundingMode.HALF_EVEN).stripTrailingZeros())
                    .orElse(null));
        }
        return values;
    }
}
