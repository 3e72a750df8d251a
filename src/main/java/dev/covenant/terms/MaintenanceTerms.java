package dev.covenant.terms;

import java.time.Duration;
import java.util.Optional;

/**
 * When maintenance is excluded (DOMAIN 1.19): a clause of kind {@code maintenance}.
 *
 * @param text identity and words
 * @param notice how long before its start it must be announced
 * @param mostAMonth how much of a calendar month may be excluded; empty: no limit
 * @param hours the local hours in which it is to be done, past midnight where they close before they open; empty: any
 * @param excludedOutsideHours whether announced maintenance outside those hours is excluded all the same
 */
public record MaintenanceTerms(
        ClauseText text,
        Duration notice,
        Optional<Duration> mostAMonth,
        Optional<HoursOfDay> hours,
        boolean excludedOutsideHours)
        implements Clause {}
