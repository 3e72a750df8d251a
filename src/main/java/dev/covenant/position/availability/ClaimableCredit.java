package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The credit of a month that is over, and its claim.
 *
 * @param clause the clause on claims
 * @param subject the month, such as {@code 2026-10}
 * @param time the month
 * @param ours whether our side may claim
 * @param credit after caps
 * @param lastDay the last day to claim
 * @param deadline the last moments
 * @param businessDaysLeft how many business days are left, the last day included and today not
 * @param sendingDays the last day to send by each method
 * @param sent whether a claim is on record
 * @param claimed whether one counts as received, or was sent where sending counts, in time
 * @param late whether one is on record and none is in time
 * @param received when the claim counts as received
 * @param passed whether the last moment has passed
 * @param settled whether a credit was granted or refused, or a person has ruled
 * @param remedy what the credit leaves of other remedies
 * @param workings how it was counted
 * @param evidence the claims on record
 */
@Thing(value = "claimable credit", plural = "claimable credits", meaning = "The credit of a month over, and its claim.")
public record ClaimableCredit(
        ClauseText clause,
        String subject,
        SubjectPeriod time,

        @Words(value = "ours", meaning = "Whether our side may claim it.")
        boolean ours,

        @Words(value = "credit", meaning = "What was earned, after caps.")
        Possible<Money> credit,

        @Words(value = "last day", meaning = "The last day on which it can be claimed.")
        LocalDate lastDay,

        @Words(value = "claim deadline", meaning = "Plan by and latest, as one deadline.")
        Deadline deadline,

        @Words(value = "number of business days left", meaning = "Until the last day, which counts; today does not.")
        int businessDaysLeft,

        @Words(value = "sending days", meaning = "The last day to send, by each method the contract permits.")
        String sendingDays,

        @Words(value = "sent", meaning = "Whether a claim is on record.")
        boolean sent,

        @Words(value = "claimed in time", meaning = "Whether a claim is shown as made in time.")
        boolean claimed,

        @Words(value = "claimed late", meaning = "Whether a claim is on record and none is shown as made in time.")
        boolean late,

        @Words(
                value = "receipt of the claim",
                meaning = "When it counts as received; ours at the latest plausible moment.")
        Possible<ZonedDateTime> received,

        @Words(value = "passed", meaning = "Whether the last moment has passed.")
        boolean passed,

        @Words(value = "settled", meaning = "Whether the credit was granted or refused, or a person has ruled on it.")
        boolean settled,

        @Words(value = "remedy", meaning = "What claiming it leaves of other remedies.")
        String remedy,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(time);
    }
}
