package dev.covenant.position.capacity;

import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * Too little capacity without a break. Excluded minutes pause it and count nowhere; minutes that nobody read may belong to
 * it or break it.
 *
 * @param pieces in order: short, paused or not read; those at either end that are paused were short too
 * @param goesOn whether it lasts to the end of what was read, so that it may not be over
 */
public record ShortfallRun(List<Piece> pieces, boolean goesOn) {

    /** What a piece of a run is. */
    public enum State {
        /** Available capacity was too little. */
        SHORT,
        /** The time is excluded: it does not count. */
        PAUSED,
        /** No reading is there. */
        NOT_READ
    }

    /**
     * A piece of a run.
     *
     * @param time half-open
     * @param state what it is
     * @param missing the committed less the available capacity; all that was committed where nothing was read; zero where
     *     enough was available in paused time
     * @param committed the capacity committed
     */
    public record Piece(Interval time, State state, Quantity missing, Quantity committed) {}

    /**
     * From its first to its last minute, paused minutes between included.
     *
     * @return half-open
     */
    public Interval time() {
        return Interval.of(
                pieces.get(0).time().getStart(),
                pieces.get(pieces.size() - 1).time().getEnd());
    }

    /**
     * How long it was, paused minutes left out.
     *
     * @return between the longest part that was read and the whole, where parts of it were not read
     */
    public Possible<Duration> length() {
        var longest = Duration.ZERO;
        for (List<Piece> part : readParts()) {
            var length = lengthOf(part);
            longest = length.compareTo(longest) > 0 ? length : longest;
        }
        return Possible.between(longest, lengthOf(pieces), missingInWords(ZoneId.of("UTC")));
    }

    /**
     * How much of it was paused.
     *
     * @return excluded minutes between its first and its last
     */
    public Duration paused() {
        return pieces.stream()
                .filter(piece -> piece.state() == State.PAUSED)
                .map(piece -> piece.time().toDuration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The runs that surely were, cut wherever nothing was read.
     *
     * @return each a run of short and paused pieces; empty where nothing of it was read
     */
    public List<ShortfallRun> sure() {
        return readParts().stream()
                .map(part -> new ShortfallRun(part, goesOn && endsWith(part)))
                .toList();
    }

    private boolean endsWith(List<Piece> part) {
        return part.get(part.size() - 1).time().getEnd().equals(time().getEnd());
    }

    private List<List<Piece>> readParts() {
        var parts = new ArrayList<List<Piece>>();
        var part = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            if (piece.state() == State.NOT_READ) {
                add(parts, part);
                part = new ArrayList<>();
            } else {
                part.add(piece);
            }
        }
        add(parts, part);
        return parts;
    }

    /** Paused while enough was available: it may lie in a run, but none begins or ends with it. */
    static boolean idle(Piece piece) {
        return piece.state() == State.PAUSED && piece.missing().value().signum() == 0;
    }

    private static void add(List<List<Piece>> parts, List<Piece> part) {
        int from = 0;
        int to = part.size();
        while (from < to && idle(part.get(from))) {
            from++;
        }
        while (to > from && idle(part.get(to - 1))) {
            to--;
        }
        if (part.subList(from, to).stream().anyMatch(piece -> piece.state() == State.SHORT)) {
            parts.add(List.copyOf(part.subList(from, to)));
        }
    }

    private static Duration lengthOf(List<Piece> part) {
        return part.stream()
                .filter(piece -> piece.state() != State.PAUSED)
                .map(piece -> piece.time().toDuration())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The mean of what was missing, over the time that was read and counts.
     *
     * @return MW or kW as committed; zero where nothing was read
     */
    public Quantity meanMissing() {
        var unit = pieces.get(0).committed().unit();
        var powerSeconds = BigDecimal.ZERO;
        long seconds = 0;
        for (Piece piece : pieces) {
            if (piece.state() == State.SHORT) {
                long length = piece.time().toDuration().toSeconds();
                powerSeconds = powerSeconds.add(piece.missing().in(unit).value().multiply(BigDecimal.valueOf(length)));
                seconds += length;
            }
        }
        return new Quantity(
                seconds == 0
                        ? BigDecimal.ZERO
                        : powerSeconds.divide(BigDecimal.valueOf(seconds), MathContext.DECIMAL128),
                unit);
    }

    /**
     * The energy that could not be drawn for it.
     *
     * @return MWh or kWh, of what was read
     */
    public Quantity energyMissing() {
        var unit = pieces.get(0).committed().unit();
        var powerSeconds = BigDecimal.ZERO;
        for (Piece piece : pieces) {
            if (piece.state() == State.SHORT) {
                powerSeconds = powerSeconds.add(piece.missing()
                        .in(unit)
                        .value()
                        .multiply(BigDecimal.valueOf(piece.time().toDuration().toSeconds())));
            }
        }
        return new Quantity(
                powerSeconds.divide(BigDecimal.valueOf(3600), MathContext.DECIMAL128),
                unit == Unit.MW ? Unit.MWH : Unit.KWH);
    }

    /**
     * The times that nobody read.
     *
     * @param zone in which people read them
     * @return each a phrase
     */
    public List<String> missingInWords(ZoneId zone) {
        return pieces.stream()
                .filter(piece -> piece.state() == State.NOT_READ)
                .map(piece -> InWords.length(piece.time().toDuration()) + " without readings from "
                        + InWords.moment(first(piece).atZone(zone)))
                .toList();
    }

    private static Instant first(Piece piece) {
        return piece.time().getStart();
    }
}
