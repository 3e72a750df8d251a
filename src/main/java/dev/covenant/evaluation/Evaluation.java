package dev.covenant.evaluation;

import dev.covenant.finding.Finding;
import dev.covenant.measure.AsOf;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the rules conclude from a position, and what produced it; the same inputs give the same bytes.
 *
 * @param findings sorted by key
 * @param rules the rule set's fingerprint
 * @param termsVersion echoed from the position
 * @param calendarVersion echoed from the position
 * @param positionDigest SHA-256 of the position
 * @param asOf the moment judged and what was known
 * @param next the next moment at which an answer could change; empty: never by itself
 * @param notEvaluated rules over their bounds for this contract, with the reason
 */
public record Evaluation(
        List<Finding> findings,
        String rules,
        String termsVersion,
        String calendarVersion,
        String positionDigest,
        AsOf asOf,
        Optional<Instant> next,
        List<String> notEvaluated) {}
