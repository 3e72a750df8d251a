package dev.covenant.position.availability;

import dev.covenant.ledger.Outage;
import dev.covenant.position.capacity.Stretches;
import dev.covenant.terms.ServiceCredits;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.threeten.extra.Interval;

/**
 * When a service was down: outages as a union over its parts, or their intersection where all must be down (DOMAIN 1.17).
 *
 * @param down the time that counts as downtime unless it is excluded
 * @param customerCaused the time that is excluded because only the customer caused it
 */
public record Downtime(Stretches down, Stretches customerCaused) {

    /**
     * The downtime of a service.
     *
     * @param clause which parts count, and how
     * @param outages in any order; of a part that the clause does not name none counts, of no part all do
     * @param until an outage that goes on is counted to here
     * @return the same for the same outages in any order
     */
    public static Downtime of(ServiceCredits clause, Collection<Outage> outages, Instant until) {
        var ours = outages.stream()
                .filter(outage -> clause.customerCausedCounts()
                        || outage.causedBy().filter(Side.CUSTOMER::equals).isEmpty())
                .toList();
        var theirs = outages.stream().filter(outage -> !ours.contains(outage)).toList();
        var down = down(clause, ours, until);
        return new Downtime(down, down(clause, theirs, until).minus(down));
    }

    private static Stretches down(ServiceCredits clause, List<Outage> outages, Instant until) {
        if (!clause.allDown()) {
            return Stretches.union(outages.stream()
                    .filter(outage -> clause.parts().isEmpty()
                            || outage.part().map(clause.parts()::contains).orElse(true))
                    .map(outage -> time(outage, until))
                    .toList());
        }
        return clause.parts().stream()
                .map(part -> Stretches.union(outages.stream()
                        .filter(outage -> outage.part().map(part::equals).orElse(true))
                        .map(outage -> time(outage, until))
                        .toList()))
                .reduce(Stretches::common)
                .orElse(Stretches.NONE);
    }

    private static Interval time(Outage outage, Instant until) {
        var end = outage.to().filter(to -> to.isBefore(until)).orElse(until);
        return Interval.of(outage.at(), end.isBefore(outage.at()) ? outage.at() : end);
    }
}
