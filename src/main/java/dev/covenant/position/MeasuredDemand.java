package dev.covenant.position;

import dev.covenant.measure.DemandWindows;
import dev.covenant.measure.InWords;
import dev.covenant.measure.LoadCurve;
import dev.covenant.measure.MeanPower;
import dev.covenant.measure.MissingIntervals;
import dev.covenant.measure.Peaks;
import dev.covenant.measure.Percentile;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.terms.DemandMeasurement;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * The demand windows of one month, measured as a clause says. What was not read, or is not believed, is left out, taken
 * as zero or estimated where the clause says so; where it does not, it may have been anything plausible.
 *
 * @param metered the month's readings
 * @param how the clause measures
 * @param windows the windows that count, in order
 */
record MeasuredDemand(MeteredMonth metered, DemandMeasurement how, List<MeanPower> windows) {

    static MeasuredDemand of(MeteredMonth metered, DemandMeasurement how) {
        return new MeasuredDemand(
                metered, how, windows(metered, how.windows(), how.missing().orElse(MissingIntervals.EXCLUDE)));
    }

    /** The windows of a month's plausible readings, counted from the month's first midnight. */
    static List<MeanPower> windows(MeteredMonth metered, DemandWindows windows, MissingIntervals missing) {
        var curve = new LoadCurve(
                metered.plausible().stream()
                        .map(reading -> new MeanPower(reading.from(), reading.to(), reading.power()))
                        .toList(),
                metered.powerUnit());
        var start = metered.month().interval().getStart();
        var from = metered.span().getStart();
        long before = java.time.Duration.between(start, from).dividedBy(windows.step());
        var anchor = start.plus(windows.step().multipliedBy(before));
        var first = anchor.isBefore(from) ? anchor.plus(windows.step()) : anchor;
        return first.isBefore(metered.span().getEnd())
                ? windows.of(curve, Interval.of(first, metered.span().getEnd()), missing)
                : List.of();
    }

    /** The highest window. */
    Possible<Quantity> peak() {
        return figure(Peaks.highest(windows).map(MeanPower::power));
    }

    /** The window of the peak. */
    Optional<MeanPower> peakWindow() {
        return Peaks.highest(windows);
    }

    /** A percentile of the windows; where nothing is said of what is missing, it may have been all low or all high. */
    Possible<Quantity> percentile(BigDecimal percent, Percentile.Method method) {
        var powers = windows.stream().map(MeanPower::power).toList();
        if (how.missing().isPresent() || metered.unknownTime().isZero()) {
            return figure(Percentile.of(powers, percent, method));
        }
        var low = with(powers, metered.meter().plausibleFrom());
        var high = with(powers, metered.meter().plausibleTo());
        return bounded(Percentile.of(low, percent, method), Percentile.of(high, percent, method));
    }

    /** The powers and one value for each window that is not known. */
    private List<Quantity> with(List<Quantity> powers, Quantity value) {
        long all = windowsExpected();
        var filled = new java.util.ArrayList<>(powers);
        for (long i = powers.size(); i < all; i++) {
            filled.add(value);
        }
        return filled;
    }

    private long windowsExpected() {
        var span = metered.span().toDuration().minus(how.windows().length());
        return span.isNegative() ? 0 : span.dividedBy(how.windows().step()) + 1;
    }

    private Possible<Quantity> figure(Optional<Quantity> found) {
        if (how.missing().isPresent() || metered.unknownTime().isZero()) {
            return incomplete()
                    .orElseGet(
                            () -> found.map(this::rounded).map(Possible::known).orElseGet(this::nothing));
        }
        var least = found.orElse(metered.meter().plausibleFrom());
        var most = metered.meter().plausibleTo();
        return bounded(Optional.of(least), Optional.of(least.compareTo(most) > 0 ? least : most));
    }

    private Possible<Quantity> bounded(Optional<Quantity> least, Optional<Quantity> most) {
        return incomplete()
                .orElseGet(() -> least.isEmpty() || most.isEmpty()
                        ? nothing()
                        : Possible.between(rounded(least.get()), rounded(most.get()), metered.missingInWords()));
    }

    /** No figure, where less was read than the clause asks. */
    private Optional<Possible<Quantity>> incomplete() {
        return how.minimumCompleteness()
                .filter(least -> metered.completeness().compareTo(least) < 0)
                .map(least -> Possible.unknown(
                        InWords.percent(metered.completeness()) + " of " + metered.month() + " was read, less than the "
                                + least.stripTrailingZeros().toPlainString() + " % that the clause asks for"));
    }

    private Possible<Quantity> nothing() {
        return Possible.unknown("no window of " + metered.month() + " was read in full");
    }

    private Quantity rounded(Quantity demand) {
        return how.roundTo().map(demand::toNearest).orElse(demand);
    }

    /** How windows were taken and what became of gaps. */
    String inWords() {
        var windows = how.windows();
        boolean fixed = windows.length().equals(windows.step());
        var kind = fixed ? "fixed" : "sliding, one every " + InWords.length(windows.step()) + ",";
        return "Windows of " + InWords.length(windows.length()) + ", " + kind + " from the month's first midnight: "
                + this.windows.size() + " count; "
                + how.missing()
                        .map(policy -> switch (policy) {
                            case EXCLUDE -> "what was not read in full is left out.";
                            case ZERO -> "what was not read counts as zero.";
                            case ESTIMATE -> "what was not read is estimated by a straight line.";
                        })
                        .orElse("the clause does not say what becomes of what was not read.");
    }
}
