package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * The windows over which demand is meant: fixed ones follow on each other, sliding ones begin anew at every step. They
 * are counted from the start of the time asked, in elapsed time, so that a day has 92, 96 or 100 quarter-hours.
 *
 * @param length of one window
 * @param step from the start of one to the start of the next; equal to the length where they are fixed
 */
public record DemandWindows(Duration length, Duration step) {

    /** Refuses windows without length and steps that leave time out. */
    public DemandWindows {
        if (length.isZero()
                || length.isNegative()
                || step.isZero()
                || step.isNegative()
                || step.compareTo(length) > 0) {
            throw new IllegalArgumentException("windows of " + length + " every " + step);
        }
    }

    /**
     * Windows that follow on each other.
     *
     * @param length such as 15 minutes
     * @return fixed windows
     */
    public static DemandWindows fixed(Duration length) {
        return new DemandWindows(length, length);
    }

    /**
     * Windows that begin anew at every step.
     *
     * @param length such as 30 minutes
     * @param step such as 5 minutes; at most the length
     * @return sliding windows
     */
    public static DemandWindows sliding(Duration length, Duration step) {
        return new DemandWindows(length, step);
    }

    /**
     * The mean power of each window that lies whole in a span: the energy in it divided by its length.
     *
     * @param curve what was read
     * @param span from whose start the windows are counted, half-open
     * @param missing what becomes of windows not read in full
     * @return in order of their start
     */
    public List<MeanPower> of(LoadCurve curve, Interval span, MissingIntervals missing) {
        var filled = missing == MissingIntervals.ESTIMATE ? Estimation.UNLIMITED.filled(curve, span) : curve;
        var pieces = filled.pieces();
        var windows = new ArrayList<MeanPower>(pieces.size());
        int first = 0;
        for (Instant from = span.getStart(); !from.plus(length).isAfter(span.getEnd()); from = from.plus(step)) {
            while (first < pieces.size() && !pieces.get(first).to().isAfter(from)) {
                first++;
            }
            var window = window(pieces, first, from, from.plus(length), curve.unit(), missing == MissingIntervals.ZERO);
            if (window != null) {
                windows.add(window);
            }
        }
        return windows;
    }

    private @org.jspecify.annotations.Nullable MeanPower window(
            List<MeanPower> pieces, int first, Instant from, Instant to, Unit unit, boolean zero) {
        if (first < pieces.size()
                && pieces.get(first).from().equals(from)
                && pieces.get(first).to().equals(to)) {
            return pieces.get(first);
        }
        var powerSeconds = BigDecimal.ZERO;
        var covered = Duration.ZERO;
        for (int i = first; i < pieces.size() && pieces.get(i).from().isBefore(to); i++) {
            var piece = pieces.get(i);
            var start = piece.from().isBefore(from) ? from : piece.from();
            var end = piece.to().isAfter(to) ? to : piece.to();
            powerSeconds = powerSeconds.add(piece.powerSeconds(start, end, unit));
            covered = covered.plus(Duration.between(start, end));
        }
        if (!zero && covered.compareTo(length) < 0) {
            return null;
        }
        var mean = powerSeconds.divide(MeanPower.seconds(length), MathContext.DECIMAL128);
        return new MeanPower(from, to, new Quantity(mean, unit));
    }
}
