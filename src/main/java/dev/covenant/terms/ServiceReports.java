package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;

/**
 * The monthly report on service: a clause of kind {@code reporting}.
 *
 * @param text identity and words
 * @param by who reports
 * @param within the time, counted from the last day of the month
 * @param rolls where its last day moves that is no business day
 * @param unreportedFails whether a month without a report counts as failed
 */
public record ServiceReports(ClauseText text, Side by, CountedPeriod within, Rolls rolls, boolean unreportedFails)
        implements Clause {}
