package dev.covenant.ingest;

import dev.covenant.compliance.Disposition;
import java.util.EnumMap;
import java.util.Map;

/** How many events of one delivery became what; for logs and answers. */
final class Tally {

    private final Map<Disposition.Kind, Long> counts = new EnumMap<>(Disposition.Kind.class);

    void count(Disposition.Kind kind) {
        counts.merge(kind, 1L, Long::sum);
    }

    long of(Disposition.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    /** As logs say it. */
    @Override
    public String toString() {
        return of(Disposition.Kind.ACCEPTED) + " accepted, " + of(Disposition.Kind.DUPLICATE) + " duplicate, "
                + of(Disposition.Kind.CORRECTED) + " corrected, " + of(Disposition.Kind.CONFLICT) + " conflicting, "
                + of(Disposition.Kind.QUARANTINED) + " quarantined";
    }
}
