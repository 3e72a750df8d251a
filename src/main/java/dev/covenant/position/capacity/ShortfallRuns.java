package dev.covenant.position.capacity;

import dev.covenant.measure.LoadCurve;
import dev.covenant.measure.MeanPower;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.position.capacity.ShortfallRun.Piece;
import dev.covenant.position.capacity.ShortfallRun.State;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.threeten.extra.Interval;

/**
 * Finds the runs in which less than a share of the committed capacity was available (EXPERIENCE 3, DOMAIN 1.17). However
 * readings are cut, and in whatever order they came, the runs are the same.
 *
 * @param least the share of the committed capacity that must be available, in percent; less than it is short
 * @param committed what is committed from each moment on; before the first nothing is
 * @param excluded time that pauses a run and does not break it
 */
public record ShortfallRuns(BigDecimal least, NavigableMap<Instant, Quantity> committed, Stretches excluded) {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    /**
     * The runs of a time.
     *
     * @param available the capacity made available, as read
     * @return in order; time after the last reading is not known yet and belongs to none
     */
    public List<ShortfallRun> of(LoadCurve available) {
        var runs = new ArrayList<ShortfallRun>();
        var open = new ArrayList<Piece>();
        for (Piece piece : pieces(available)) {
            if (piece.state() == State.SHORT && piece.missing().value().signum() <= 0) {
                close(runs, open, false);
                open = new ArrayList<>();
            } else if (!open.isEmpty() || !ShortfallRun.idle(piece)) {
                join(open, piece);
            }
        }
        close(runs, open, true);
        return List.copyOf(runs);
    }

    private static void close(List<ShortfallRun> runs, List<Piece> open, boolean goesOn) {
        int last = open.size();
        while (last > 0 && ShortfallRun.idle(open.get(last - 1))) {
            last--;
        }
        if (open.subList(0, last).stream().anyMatch(piece -> piece.state() != State.PAUSED)) {
            runs.add(new ShortfallRun(List.copyOf(open.subList(0, last)), goesOn));
        }
    }

    /** Pieces alike are one: how readings were cut does not show. */
    private static void join(List<Piece> open, Piece piece) {
        var last = open.isEmpty() ? null : open.get(open.size() - 1);
        boolean alike = last != null
                && last.state() == piece.state()
                && last.missing().compareTo(piece.missing()) == 0
                && last.committed().compareTo(piece.committed()) == 0
                && last.time().getEnd().equals(piece.time().getStart());
        if (alike && last != null) {
            open.set(
                    open.size() - 1,
                    new Piece(last.time().span(piece.time()), last.state(), last.missing(), last.committed()));
        } else {
            open.add(piece);
        }
    }

    /** The whole time read, cut at every edge; a piece with enough capacity is short of nothing. */
    private List<Piece> pieces(LoadCurve available) {
        var pieces = new ArrayList<Piece>();
        Instant covered = null;
        for (MeanPower reading : available.pieces()) {
            if (covered != null && covered.isBefore(reading.from())) {
                cut(pieces, Interval.of(covered, reading.from()), Optional.empty());
            }
            cut(pieces, Interval.of(reading.from(), reading.to()), Optional.of(reading.power()));
            covered = reading.to();
        }
        return pieces;
    }

    private void cut(List<Piece> pieces, Interval time, Optional<Quantity> available) {
        var edges = new TreeSet<Instant>(List.of(time.getStart(), time.getEnd()));
        edges.addAll(
                committed.subMap(time.getStart(), false, time.getEnd(), false).keySet());
        for (Interval pause : excluded.within(time).times()) {
            edges.add(pause.getStart());
            edges.add(pause.getEnd());
        }
        Instant from = null;
        for (Instant edge : edges) {
            if (from != null) {
                pieces.add(piece(Interval.of(from, edge), available));
            }
            from = edge;
        }
    }

    private Piece piece(Interval time, Optional<Quantity> available) {
        var entry = committed.floorEntry(time.getStart());
        if (entry == null) {
            var none = committed.firstEntry();
            var zero = nothing(none == null ? Quantity.of("0", Unit.MW) : none.getValue());
            return new Piece(time, State.SHORT, zero, zero);
        }
        var promised = entry.getValue();
        boolean paused = excluded.contains(time.getStart());
        if (available.isEmpty()) {
            return new Piece(
                    time, paused ? State.PAUSED : State.NOT_READ, paused ? nothing(promised) : promised, promised);
        }
        var enough = promised.value().multiply(least).divide(ALL);
        var read = available.get().in(promised.unit());
        var missing = read.value().compareTo(enough) < 0 ? promised.minus(read) : nothing(promised);
        return new Piece(time, paused ? State.PAUSED : State.SHORT, missing, promised);
    }

    private static Quantity nothing(Quantity like) {
        return new Quantity(BigDecimal.ZERO, like.unit());
    }
}
