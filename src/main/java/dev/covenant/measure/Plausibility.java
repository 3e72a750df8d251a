package dev.covenant.measure;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The validation of validation, estimation and editing: which readings are not believed, and why. Nothing is changed.
 *
 * @param least the least believable mean power, included
 * @param most the greatest, included
 * @param jump the greatest believable change from one reading to the next; empty: any
 * @param stuck how long the very same non-zero value is believed; empty: for ever
 */
public record Plausibility(Quantity least, Quantity most, Optional<Quantity> jump, Optional<Duration> stuck) {

    /** Why a reading is not believed. */
    public enum Doubt {
        /** Outside the plausible range. */
        OUT_OF_RANGE,
        /** Too far from the reading before it. */
        JUMP,
        /** One of a row of the very same value that lasts too long. */
        STUCK
    }

    /**
     * A reading and why it is not believed.
     *
     * @param reading as read
     * @param doubt the first reason found
     */
    public record Doubted(MeanPower reading, Doubt doubt) {}

    /**
     * The readings that are not believed. A jump is taken from the last reading believed, and only over a gap shorter than
     * the reading itself.
     *
     * @param curve as read
     * @return in order
     */
    public List<Doubted> doubted(LoadCurve curve) {
        var doubted = new ArrayList<Doubted>();
        var stuckPieces = stuck(curve.pieces());
        Optional<MeanPower> believed = Optional.empty();
        for (MeanPower piece : curve.pieces()) {
            var doubt = doubt(piece, believed, stuckPieces);
            doubt.ifPresent(why -> doubted.add(new Doubted(piece, why)));
            believed = doubt.isPresent() ? believed : Optional.of(piece);
        }
        return List.copyOf(doubted);
    }

    private Optional<Doubt> doubt(MeanPower piece, Optional<MeanPower> before, Set<MeanPower> stuckPieces) {
        if (piece.power().compareTo(least) < 0 || piece.power().compareTo(most) > 0) {
            return Optional.of(Doubt.OUT_OF_RANGE);
        }
        if (stuckPieces.contains(piece)) {
            return Optional.of(Doubt.STUCK);
        }
        boolean jumps = before.filter(last -> near(last, piece))
                .flatMap(last -> jump.filter(limit -> difference(last, piece).compareTo(limit) > 0))
                .isPresent();
        return jumps ? Optional.of(Doubt.JUMP) : Optional.empty();
    }

    private static boolean near(MeanPower last, MeanPower piece) {
        return Duration.between(last.to(), piece.from()).compareTo(piece.length()) < 0;
    }

    private static Quantity difference(MeanPower a, MeanPower b) {
        var difference = b.power().minus(a.power());
        return new Quantity(difference.value().abs(), difference.unit());
    }

    private Set<MeanPower> stuck(List<MeanPower> pieces) {
        var found = new HashSet<MeanPower>();
        if (stuck.isEmpty()) {
            return found;
        }
        int first = 0;
        for (int i = 1; i <= pieces.size(); i++) {
            if (i == pieces.size() || !goesOn(pieces.get(i - 1), pieces.get(i))) {
                var row = pieces.subList(first, i);
                boolean zero = row.get(0).power().value().signum() == 0;
                var length = Duration.between(
                        row.get(0).from(), row.get(row.size() - 1).to());
                if (!zero && length.compareTo(stuck.get()) > 0) {
                    found.addAll(row);
                }
                first = i;
            }
        }
        return found;
    }

    private static boolean goesOn(MeanPower a, MeanPower b) {
        return a.to().equals(b.from()) && a.power().compareTo(b.power()) == 0;
    }
}
