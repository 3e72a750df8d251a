package dev.covenant.measure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Fills gaps as utilities' validation, estimation and editing does with short ones: a gap takes the mean of the readings
 * before and after it, which is the straight line between them; at the edge of the time asked, the nearest reading.
 *
 * @param longest a longer gap stays a gap
 */
public record Estimation(Duration longest) {

    /** Every gap is filled, however long. */
    public static final Estimation UNLIMITED = new Estimation(Duration.ofDays(36_500));

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    /**
     * A curve without its short gaps.
     *
     * @param curve what was read
     * @param span the time in which gaps are filled, half-open
     * @return the curve and the estimates; the curve itself where nothing was read at all
     */
    public LoadCurve filled(LoadCurve curve, Interval span) {
        var pieces = curve.pieces();
        if (pieces.isEmpty()) {
            return curve;
        }
        var all = new ArrayList<MeanPower>(pieces.size() + 2);
        Instant covered = span.getStart();
        for (int i = 0; i < pieces.size(); i++) {
            fill(all, covered, earlier(pieces.get(i).from(), span.getEnd()), pieces, i, curve.unit());
            all.add(pieces.get(i));
            covered = pieces.get(i).to().isAfter(covered) ? pieces.get(i).to() : covered;
        }
        fill(all, covered, span.getEnd(), pieces, pieces.size(), curve.unit());
        return new LoadCurve(List.copyOf(all), curve.unit());
    }

    private void fill(List<MeanPower> all, Instant from, Instant to, List<MeanPower> pieces, int next, Unit unit) {
        if (!from.isBefore(to) || Duration.between(from, to).compareTo(longest) > 0) {
            return;
        }
        var after =
                pieces.get(Math.min(next, pieces.size() - 1)).power().in(unit).value();
        var before = pieces.get(Math.max(next - 1, 0)).power().in(unit).value();
        all.add(new MeanPower(from, to, new Quantity(before.add(after).divide(TWO, MathContext.DECIMAL128), unit)));
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
