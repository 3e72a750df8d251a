package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.util.Optional;

/**
 * One way to read one account of a termination clause.
 *
 * @param name short and unique in the clause, such as {@code B1}
 * @param title in a few words, such as {@code give after 3 months}
 * @param notice the notice period
 * @param clearBeforeNamedDay whether safety asks one more day when the notice names a bare date (clear days)
 * @param lockIn the initial time without exit
 * @param ruledOut by whom, when and why it no longer counts; empty while it does
 */
public record TerminationReading(
        String name,
        String title,
        CountedPeriod notice,
        boolean clearBeforeNamedDay,
        Optional<LockIn> lockIn,
        Optional<Adoption> ruledOut) {

    TerminationReading ruledOut(Optional<Adoption> by) {
        return new TerminationReading(name, title, notice, clearBeforeNamedDay, lockIn, by);
    }

    TerminationReading clearBeforeNamedDay(boolean asked) {
        return new TerminationReading(name, title, notice, asked, lockIn, ruledOut);
    }
}
