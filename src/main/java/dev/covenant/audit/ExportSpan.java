package dev.covenant.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * The time whose journal entries are wanted, by when they were written; half-open.
 *
 * @param from start, included
 * @param to end, excluded; not before from
 */
public record ExportSpan(Instant from, Instant to) {

    /** Refuses a span that ends before it starts. */
    public ExportSpan {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("The export would end at " + to + ", before its start " + from
                    + ". Give \"to\" later than \"from\".");
        }
    }

    /**
     * A span as people write it. A date means the whole day in UTC, since the journal is of all contracts and their
     * zones: {@code to} 2026-12-31 takes that day in.
     *
     * @param from a date, or an instant with offset; absent: from the first entry
     * @param to a date, or an instant with offset; absent: up to now
     * @param now the moment of asking
     * @return the span
     * @throws IllegalArgumentException with the offending text and the cure
     */
    public static ExportSpan parse(Optional<String> from, Optional<String> to, Instant now) {
        var start = from.map(text -> moment("from", text, 0)).orElse(Instant.EPOCH);
        var soFar = start.isAfter(now) ? start : now;
        return new ExportSpan(start, to.map(text -> moment("to", text, 1)).orElse(soFar));
    }

    private static Instant moment(String name, String text, int daysOn) {
        try {
            return text.length() == "2026-11-23".length()
                    ? LocalDate.parse(text)
                            .plusDays(daysOn)
                            .atStartOfDay(ZoneOffset.UTC)
                            .toInstant()
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException mistake) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" is \"" + text
                            + "\". Give a date such as 2026-11-23, or a moment with its offset such as"
                            + " 2026-11-23T07:00:00-06:00.",
                    mistake);
        }
    }
}
