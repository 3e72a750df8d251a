package dev.covenant.position;

import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Term;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An end that is already settled: the term's, or that of an earlier notice.
 *
 * @param end when
 * @param because why, such as a clause number or {@code notice of Wed 1 Jul 2026}
 */
public record FixedEnd(End end, String because) {

    /** The earlier of the term's end and another that is settled; empty where neither is. */
    static Optional<FixedEnd> of(Contract contract, Optional<FixedEnd> settled) {
        var term =
                contract.clause(Term.class).map(t -> new FixedEnd(End.at24(t.lastDay(), contract.zone()), t.number()));
        return earlier(settled, term);
    }

    static Optional<FixedEnd> earlier(Optional<FixedEnd> one, Optional<FixedEnd> other) {
        return Stream.concat(one.stream(), other.stream()).reduce((a, b) -> a.end.compareTo(b.end) <= 0 ? a : b);
    }

    boolean isOverAt(Instant moment) {
        return !moment.isBefore(end.endsAt());
    }

    /** As {@code Thu 31 May 2029 (2)}. */
    @Override
    public String toString() {
        return InWords.date(end.lastDayInForce()) + " (" + because + ")";
    }
}
