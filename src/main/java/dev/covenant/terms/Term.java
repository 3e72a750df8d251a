package dev.covenant.terms;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Term and expiry (DOMAIN 1.1): "through May 2029" ends 31 May 2029 at 24:00, and May 2029 is the last month billed.
 *
 * @param text identity and words
 * @param firstDay the first day in force
 * @param lastDay the last day in force, to its 24:00 in the contract's zone; with tranches the last of theirs
 * @param tranches parts with a term of their own, in the order of the contract file; empty where the term is one
 */
public record Term(ClauseText text, LocalDate firstDay, LocalDate lastDay, List<Tranche> tranches) implements Clause {

    /**
     * A term that is one.
     *
     * @param text identity and words
     * @param firstDay the first day in force
     * @param lastDay the last day in force
     */
    public Term(ClauseText text, LocalDate firstDay, LocalDate lastDay) {
        this(text, firstDay, lastDay, List.of());
    }

    /**
     * The last month for which a fee is billed.
     *
     * @return the calendar month of the last day
     */
    public YearMonth lastBilledMonth() {
        return YearMonth.from(lastDay);
    }

    /** The same with another last day, by renewal; a tranche keeps its own. */
    Term renewedTo(LocalDate day) {
        return new Term(text, firstDay, day, tranches);
    }

    /** The same with tranches that began on a day other than the one planned. */
    Term startedOn(Map<String, LocalDate> days) {
        var started = tranches.stream()
                .map(tranche ->
                        days.containsKey(tranche.name()) ? tranche.startedOn(days.get(tranche.name())) : tranche)
                .toList();
        return tranches.isEmpty() ? this : new Term(text, firstDay, last(started), started);
    }

    static LocalDate last(List<Tranche> tranches) {
        return tranches.stream()
                .map(Tranche::lastDay)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }
}
