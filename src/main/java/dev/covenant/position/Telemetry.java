package dev.covenant.position;

import dev.covenant.ledger.Series;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.threeten.extra.Interval;

/**
 * The meters' readings over a span, laid out to be drawn: one column per metering interval, or per several where there
 * are too many to draw. A column shows the highest plausible reading that began in it. Implausible readings are never
 * drawn; they are listed as read.
 *
 * @param span half-open
 * @param zone whose days these are
 * @param step the length of a column
 * @param unit of every value drawn
 * @param columns the start of each column, ascending
 * @param curves what the meters read, in the order of the contract's meters
 * @param levels what the terms allow or promise
 * @param days the same as a table, one row a local day
 * @param implausible readings left out, as read; at most {@value #IMPLAUSIBLE_SHOWN}
 * @param implausibleCount how many readings were left out
 */
public record Telemetry(
        Interval span,
        ZoneId zone,
        Duration step,
        Unit unit,
        List<Instant> columns,
        List<Curve> curves,
        List<Level> levels,
        List<Day> days,
        List<AsRead> implausible,
        int implausibleCount) {

    /** More columns than this are drawn together: a month of quarter-hours fits. */
    public static final int MOST_COLUMNS = 3000;

    /** More implausible readings than this are only counted. */
    public static final int IMPLAUSIBLE_SHOWN = 50;

    /**
     * What one meter read.
     *
     * @param series whose readings
     * @param partOf the meter it is a part of; shown and never added
     * @param powers one for each column; empty where nothing plausible was read
     */
    public record Curve(Series series, Optional<String> partOf, List<Optional<Quantity>> powers) {}

    /**
     * What a clause says of power.
     *
     * @param kind what the clause sets
     * @param clauseNumber as printed
     * @param powers one for each column; empty where the clause sets none
     */
    public record Level(Kind kind, String clauseNumber, List<Optional<Quantity>> powers) {

        /** What a clause sets. */
        public enum Kind {
            /** The mean power that no interval may pass. */
            LIMIT,
            /** The allowance as the even draw that uses it up. */
            ALLOWANCE,
            /** What the operator has committed. */
            COMMITTED
        }
    }

    /**
     * One local day of one series.
     *
     * @param day in the zone
     * @param series whose readings
     * @param readings how many plausible ones began that day
     * @param mean their mean, weighted by their length, to one decimal
     * @param peak the highest
     * @param peakAt when the highest began
     */
    public record Day(LocalDate day, Series series, int readings, Quantity mean, Quantity peak, Instant peakAt) {}

    /**
     * A reading that is not believed.
     *
     * @param series whose reading
     * @param from when its interval began
     * @param power as read
     */
    public record AsRead(Series series, Instant from, Quantity power) {}
}
