package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The report that is due on a month.
 *
 * @param clause the clause on reports
 * @param subject the month, such as {@code 2026-10}
 * @param time the month
 * @param ours whether our side must report
 * @param deadline the last moments
 * @param sent when it was sent
 * @param reported whether it was
 * @param late whether it was sent late
 * @param passed whether the last moment has passed
 * @param failed whether the month counts as failed for want of a report in time
 * @param workings how it was counted
 * @param evidence the report on record
 */
@Thing(value = "reported month", plural = "reported months", meaning = "The report on service that is due on a month.")
public record ReportedMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod time,

        @Words(value = "owed by us", meaning = "Whether our side must report.")
        boolean ours,

        @Words(value = "report deadline", meaning = "Plan by and latest, as one deadline.")
        Deadline deadline,

        @Words(value = "moment of the report", meaning = "When it was sent.")
        Possible<ZonedDateTime> sent,

        @Words(value = "reported", meaning = "Whether a report is on record.")
        boolean reported,

        @Words(value = "reported late", meaning = "Whether the report was sent after its last moment.")
        boolean late,

        @Words(value = "passed", meaning = "Whether the last moment has passed.")
        boolean passed,

        @Words(value = "failed", meaning = "Whether the month counts as failed, because no report came in time.")
        boolean failed,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(time);
    }
}
