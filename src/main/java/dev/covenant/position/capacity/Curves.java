package dev.covenant.position.capacity;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Series;
import dev.covenant.measure.LoadCurve;
import dev.covenant.measure.MeanPower;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Meter;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Optional;

/**
 * Series of readings as curves of power, up to a moment. What lies outside the meter's plausible range is not believed and
 * leaves a gap; of readings that overlap the earlier one counts.
 */
final class Curves {

    private final Contract contract;
    private final LedgerState state;
    private final Instant until;

    Curves(Contract contract, LedgerState state, Instant until) {
        this.contract = contract;
        this.state = state;
        this.until = until;
    }

    /** The whole curve in MW; empty where nothing was read. */
    LoadCurve of(Series series) {
        var pieces = new ArrayList<MeanPower>();
        var meter = contract.meter(series.meter());
        Instant covered = Instant.MIN;
        for (YearMonth month : state.months(series)) {
            for (Reading reading : state.readings(series, month).inOrder()) {
                // a reading over the turn of a month is in both
                if (reading.from().isBefore(covered) || reading.to().isAfter(until)) {
                    continue;
                }
                covered = reading.to();
                if (meter.filter(known -> believed(known, reading)).isPresent()) {
                    pieces.add(new MeanPower(
                            reading.from(), reading.to(), reading.power().in(Unit.MW)));
                }
            }
        }
        return new LoadCurve(pieces, Unit.MW);
    }

    private static boolean believed(Meter meter, Reading reading) {
        var power = reading.power();
        return power.unit().dimension() == Unit.Dimension.POWER
                && power.compareTo(meter.plausibleFrom()) >= 0
                && power.compareTo(meter.plausibleTo()) <= 0;
    }

    /** The power of a curve at a moment. */
    static Optional<Quantity> at(LoadCurve curve, Instant moment) {
        int low = 0;
        int high = curve.pieces().size() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            var piece = curve.pieces().get(middle);
            if (!piece.to().isAfter(moment)) {
                low = middle + 1;
            } else if (piece.from().isAfter(moment)) {
                high = middle - 1;
            } else {
                return Optional.of(piece.power());
            }
        }
        return Optional.empty();
    }

    static Quantity megawatts(BigDecimal value) {
        return new Quantity(value, Unit.MW);
    }
}
