package dev.covenant.position.audits;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * An audit that was asked for.
 *
 * @param clause the audit clause
 * @param subject the request's event id
 * @param by the side that asks
 * @param ours whether that is our side
 * @param which the number of this one among those of the clause's time, the first being 1
 * @param allowed how many the clause allows in that time
 * @param requested when the request counts as received
 * @param opens from when the audit may begin
 * @param reported whether a report is on record
 * @param error by how many percent the figures are out; empty: no report
 * @param threshold above or from which the audited side pays
 * @param paid whether the audited side pays for the audit by the clause's comparison; not known where it depends on
 *     what the error is held against
 * @param difference what is owed for the figures; empty: nothing or no report
 * @param cost of the audit
 * @param workings how it was counted
 * @param evidence request and report
 */
@Thing(value = "audit", plural = "audits", meaning = "An audit that one side asked for, with what it found.")
public record AuditOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "requester", meaning = "The side that asks for it.")
        Side by,

        @Words(value = "asked for by us", meaning = "Whether our side asks for it.")
        boolean ours,

        @Words(value = "sequence number", meaning = "The first of the clause's time is 1.")
        int which,

        @Words(value = "number allowed", meaning = "How many the clause allows in its time.")
        int allowed,

        @Words(value = "receipt of the request", meaning = "When the request counts as received.")
        ZonedDateTime requested,

        @Words(value = "first moment", meaning = "From when the audit may begin.")
        ZonedDateTime opens,

        @Words(value = "reported", meaning = "Whether a report is on record.")
        boolean reported,

        @Words(value = "error", meaning = "By how many percent the figures are out.")
        Optional<Possible<BigDecimal>> error,

        @Words(value = "threshold", meaning = "The percentage at or above which the audited side pays.")
        BigDecimal threshold,

        @Words(
                value = "at the audited side's cost",
                meaning = "Whether the error crosses the threshold, as the clause compares.")
        Optional<Possible<Boolean>> paid,

        @Words(value = "difference", meaning = "What is owed for the figures.")
        Optional<Amount> difference,

        @Words(value = "cost of the audit", meaning = "What the audit cost, owed by the side that pays for it.")
        Optional<Amount> cost,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
