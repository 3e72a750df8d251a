package dev.covenant.terms;

import dev.covenant.measure.DemandWindows;
import dev.covenant.measure.MissingIntervals;
import dev.covenant.measure.Quantity;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a clause measures demand (DOMAIN 1.11).
 *
 * @param windows over which means are taken, from the month's first midnight on
 * @param missing what becomes of intervals without a believable reading; empty: the clause does not say, so that they
 *     may have been anything plausible
 * @param minimumCompleteness in percent; a month of which less was read has no figure; empty: any will do
 * @param roundTo the step to which demand is rounded, halves up; empty: not at all
 */
public record DemandMeasurement(
        DemandWindows windows,
        Optional<MissingIntervals> missing,
        Optional<BigDecimal> minimumCompleteness,
        Optional<Quantity> roundTo) {}
