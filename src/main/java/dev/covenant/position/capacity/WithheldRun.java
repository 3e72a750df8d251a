package dev.covenant.position.capacity;

import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Capacity withheld, perhaps, without a break.
 *
 * @param pieces in order, each beginning where the one before ends
 */
public record WithheldRun(List<Withholding.Piece> pieces) {

    private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3600);

    /**
     * The runs of pieces.
     *
     * @param pieces in order
     * @return in order
     */
    public static List<WithheldRun> of(List<Withholding.Piece> pieces) {
        var runs = new ArrayList<WithheldRun>();
        var open = new ArrayList<Withholding.Piece>();
        for (Withholding.Piece piece : pieces) {
            if (!open.isEmpty()
                    && !open.get(open.size() - 1)
                            .time()
                            .getEnd()
                            .equals(piece.time().getStart())) {
                runs.add(new WithheldRun(List.copyOf(open)));
                open.clear();
            }
            open.add(piece);
        }
        if (!open.isEmpty()) {
            runs.add(new WithheldRun(List.copyOf(open)));
        }
        return runs;
    }

    /**
     * From its first to its last minute.
     *
     * @return half-open
     */
    public Interval time() {
        return Interval.of(
                pieces.get(0).time().getStart(),
                pieces.get(pieces.size() - 1).time().getEnd());
    }

    /**
     * How long it was.
     *
     * @return at least the longest part in which capacity surely was withheld
     */
    public Possible<Duration> length() {
        var longest = Duration.ZERO;
        var sure = Duration.ZERO;
        for (Withholding.Piece piece : pieces) {
            sure = piece.least().signum() > 0 ? sure.plus(piece.time().toDuration()) : Duration.ZERO;
            longest = sure.compareTo(longest) > 0 ? sure : longest;
        }
        return Possible.between(longest, time().toDuration(), missing());
    }

    /**
     * The energy withheld.
     *
     * @return MWh, to three decimals
     */
    public Possible<Quantity> energy() {
        return sum(SECONDS_PER_HOUR, Unit.MWH);
    }

    /**
     * The mean of the capacity withheld.
     *
     * @return MW, to three decimals
     */
    public Possible<Quantity> mean() {
        return sum(BigDecimal.valueOf(time().toDuration().toSeconds()), Unit.MW);
    }

    private Possible<Quantity> sum(BigDecimal seconds, Unit unit) {
        var least = BigDecimal.ZERO;
        var most = BigDecimal.ZERO;
        for (Withholding.Piece piece : pieces) {
            var length = BigDecimal.valueOf(piece.time().toDuration().toSeconds());
            least = least.add(piece.least().multiply(length));
            most = most.add(piece.most().multiply(length));
        }
        return Possible.between(quantity(least, seconds, unit), quantity(most, seconds, unit), missing());
    }

    private static Quantity quantity(BigDecimal powerSeconds, BigDecimal seconds, Unit unit) {
        var value = powerSeconds.divide(seconds, MathContext.DECIMAL128).setScale(3, RoundingMode.HALF_EVEN);
        return new Quantity(value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros(), unit);
    }

    /**
     * What is not on record.
     *
     * @return each once
     */
    public List<String> missing() {
        return pieces.stream()
                .flatMap(piece -> piece.missing().stream())
                .distinct()
                .toList();
    }
}
