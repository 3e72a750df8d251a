package dev.covenant.position.capacity;

import dev.covenant.measure.LoadCurve;
import dev.covenant.measure.MeanPower;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeSet;
import org.threeten.extra.Interval;

/**
 * Tells capacity withheld from capacity unused (DOMAIN 1.21): the customer was granted less than the smaller of its request
 * and its entitlement, while the operator's own draw was more than the site could spare. Withheld is the smaller of the two
 * differences. Where something is not on record it lies between two values.
 *
 * @param site the site's capacity by the contract
 * @param entitlement of the customer, MW from each moment on
 * @param derating on whom a loss of site capacity falls first
 * @param reclaim how long the operator has to yield after the customer asks for more
 */
public record Withholding(Quantity site, NavigableMap<Instant, Quantity> entitlement, Side derating, Duration reclaim) {

    /**
     * What was read of a site, all in MW.
     *
     * @param requested by the customer
     * @param granted to it
     * @param denied to it
     * @param customer what it drew
     * @param operator the operator's own draw
     * @param available the site's capacity at the time
     */
    public record Site(
            LoadCurve requested,
            LoadCurve granted,
            LoadCurve denied,
            LoadCurve customer,
            LoadCurve operator,
            LoadCurve available) {}

    /**
     * Withheld capacity of a time.
     *
     * @param time half-open
     * @param least at least so much, MW
     * @param most at most so much, MW; more than zero
     * @param missing what is not on record, each a phrase; empty where least and most are one
     */
    public record Piece(Interval time, BigDecimal least, BigDecimal most, List<String> missing) {}

    /**
     * The pieces of time in which capacity was, or may have been, withheld.
     *
     * @param read what was read
     * @return in order; a gap between two means that surely none was
     */
    public List<Piece> of(Site read) {
        var rises = rises(read.requested());
        var pieces = new ArrayList<Piece>();
        for (MeanPower draw : read.operator().pieces()) {
            Instant from = null;
            for (Instant edge : edges(read, draw, rises)) {
                if (from != null) {
                    var time = Interval.of(from, edge);
                    piece(read, time, draw.power().value())
                            .filter(piece -> goesOn(pieces, piece) || !reclaiming(rises, piece.time()))
                            .ifPresent(pieces::add);
                }
                from = edge;
            }
        }
        return List.copyOf(pieces);
    }

    private static boolean goesOn(List<Piece> pieces, Piece piece) {
        return !pieces.isEmpty()
                && pieces.get(pieces.size() - 1)
                        .time()
                        .getEnd()
                        .equals(piece.time().getStart());
    }

    /** When the customer asked for more than just before. */
    private static TreeSet<Instant> rises(LoadCurve requested) {
        var rises = new TreeSet<Instant>();
        for (int i = 1; i < requested.pieces().size(); i++) {
            var before = requested.pieces().get(i - 1);
            var now = requested.pieces().get(i);
            if (before.to().equals(now.from()) && now.power().compareTo(before.power()) > 0) {
                rises.add(now.from());
            }
        }
        return rises;
    }

    private boolean reclaiming(TreeSet<Instant> rises, Interval time) {
        var last = rises.floor(time.getStart());
        return last != null && time.getStart().isBefore(last.plus(reclaim));
    }

    private TreeSet<Instant> edges(Site read, MeanPower draw, TreeSet<Instant> rises) {
        var edges = new TreeSet<Instant>(List.of(draw.from(), draw.to()));
        for (LoadCurve curve :
                List.of(read.requested(), read.granted(), read.denied(), read.customer(), read.available())) {
            for (MeanPower piece : curve.between(draw.from(), draw.to()).pieces()) {
                edges.add(piece.from());
                edges.add(piece.to());
            }
        }
        edges.addAll(entitlement.subMap(draw.from(), false, draw.to(), false).keySet());
        rises.subSet(draw.from().minus(reclaim), false, draw.to().minus(reclaim), false)
                .forEach(rise -> edges.add(rise.plus(reclaim)));
        return edges;
    }

    private Optional<Piece> piece(Site read, Interval time, BigDecimal operator) {
        var entitled = entitlement.floorEntry(time.getStart());
        if (entitled == null) {
            return Optional.empty();
        }
        var at = time.getStart();
        var available = Curves.at(read.available(), at).map(Quantity::value);
        var whole = site.in(Unit.MW).value();
        var entitledTo = borne(entitled.getValue().in(Unit.MW).value(), available.orElse(whole), whole);
        var excess = operator.subtract(available.orElse(whole).subtract(entitledTo));
        if (available.isPresent() && excess.signum() <= 0) {
            return Optional.empty();
        }
        var want = want(read, at, entitledTo);
        return want.flatMap(lack -> joined(time, lack, excess, available.isPresent()));
    }

    /** The entitlement after the part of a loss of site capacity that the customer bears. */
    private BigDecimal borne(BigDecimal entitledTo, BigDecimal available, BigDecimal whole) {
        var loss = whole.subtract(available).max(BigDecimal.ZERO);
        var left = derating == Side.CUSTOMER ? entitledTo.subtract(loss) : entitledTo.min(available);
        return left.max(BigDecimal.ZERO);
    }

    /** How much less was granted than the smaller of request and entitlement. */
    private record Lack(BigDecimal least, BigDecimal most, List<String> missing) {}

    private static Optional<Lack> want(Site read, Instant at, BigDecimal entitledTo) {
        var requested = Curves.at(read.requested(), at).map(Quantity::value);
        var denied = Curves.at(read.denied(), at).map(Quantity::value);
        var granted = Curves.at(read.granted(), at)
                .map(Quantity::value)
                .or(() -> requested.flatMap(asked -> denied.map(asked::subtract)));
        var drawn = Curves.at(read.customer(), at).map(Quantity::value);
        if (requested.isEmpty() && granted.isEmpty() && drawn.isEmpty()) {
            return Optional.empty();
        }
        var missing = new ArrayList<String>();
        if (requested.isEmpty()) {
            missing.add("no request on record: unused and withheld cannot be told apart");
        }
        if (granted.isEmpty()) {
            missing.add("no grant on record");
        }
        var want = requested.map(entitledTo::min).orElse(entitledTo);
        var most = want.subtract(granted.or(() -> drawn).orElse(BigDecimal.ZERO));
        var least = missing.isEmpty() ? most : BigDecimal.ZERO;
        return most.signum() > 0 ? Optional.of(new Lack(least, most, List.copyOf(missing))) : Optional.empty();
    }

    private static Optional<Piece> joined(Interval time, Lack lack, BigDecimal excess, boolean siteKnown) {
        var missing = new ArrayList<>(lack.missing());
        if (!siteKnown) {
            missing.add("no site capacity on record");
        }
        var least = lack.least().min(excess).max(BigDecimal.ZERO);
        // an unknown loss of site capacity can only leave the operator less
        var most = siteKnown ? lack.most().min(excess) : lack.most();
        return most.signum() > 0
                ? Optional.of(new Piece(time, least, most, least.compareTo(most) == 0 ? List.of() : missing))
                : Optional.empty();
    }
}
