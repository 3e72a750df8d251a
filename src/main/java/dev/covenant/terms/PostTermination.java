package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;
import java.util.List;

/**
 * What is owed after the contract has ended (DOMAIN 1.26).
 *
 * @param text identity and words
 * @param duties at least one; no two of one name
 * @param rolls where a last day for doing something moves
 */
public record PostTermination(ClauseText text, List<AfterEnd> duties, Rolls rolls) implements Clause {

    /**
     * A duty after the end.
     *
     * @param name unique in the clause, such as {@code deletion-certificate}; part of findings' keys
     * @param ower who must do it
     * @param task what must be done, after "must"
     * @param lasts true: it is owed for the whole period; false: it is to be done once within it
     * @param period from the last day in force
     */
    public record AfterEnd(String name, Side ower, String task, boolean lasts, CountedPeriod period) {}
}
