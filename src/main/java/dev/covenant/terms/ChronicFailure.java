package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A right to leave for failures that keep coming back (DOMAIN 1.18).
 *
 * @param text identity and words
 * @param anyOf what opens it, each by itself
 * @param holder who may leave
 * @param openFor for how long it stays open, from the day it opened
 * @param notice how long before the end notice is given; empty: at once
 */
public record ChronicFailure(
        ClauseText text, List<Pattern> anyOf, Side holder, CountedPeriod openFor, Optional<CountedPeriod> notice)
        implements Clause {

    /** A pattern of failures. */
    public sealed interface Pattern {}

    /**
     * So many long outages in a window that slides.
     *
     * @param comparison whether more than {@code count} are needed or at least as many
     * @param count how many
     * @param eachOver an outage of more than this counts, excluded minutes left out
     * @param days the window, in days of the local clock, both ends included
     */
    public record Outages(Comparison comparison, int count, Duration eachOver, int days) implements Pattern {

        /**
         * How many it takes.
         *
         * @return 4 for more than 3
         */
        public int needed() {
            return comparison == Comparison.MORE_THAN ? count + 1 : count;
        }
    }

    /**
     * So much downtime in all.
     *
     * @param over more than this
     * @param days in a window of so many days of the local clock that slides; empty: in a calendar month
     */
    public record Downtime(Duration over, Optional<Integer> days) implements Pattern {}

    /**
     * So many poor months.
     *
     * @param below a month with uptime of less than this is poor, in percent, and so is one that counts as failed
     * @param months how many poor months it takes
     * @param of among so many consecutive months
     */
    public record PoorMonths(BigDecimal below, int months, int of) implements Pattern {}
}
