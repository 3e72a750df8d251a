package dev.covenant.position.term;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/**
 * One renewal of the term, with the window of the notice that decides it.
 *
 * @param clause the renewal clause
 * @param subject such as {@code renewal-1}
 * @param number which renewal, the first being 1
 * @param state how it stands
 * @param automatic whether it renews unless a notice is given
 * @param ours whether our side may give the notice and its last moment is not over
 * @param opens when the window opens; empty: it has no opening
 * @param lastMoment the last moment by the clause and its law
 * @param safeMoment the last moment that is safe
 * @param sending the last safe sending by the slowest permitted method, and the last moment, as one deadline
 * @param sendingDays the last safe sending by each permitted method
 * @param lastDay the last day of the term before the renewal
 * @param renewedTo the last day of the term after it
 * @param fees the committed fees of the renewal, at the fees now stated
 * @param withoutNotice what happens where no notice is given, in words
 * @param remarks what notices on record do not do, and doubts
 * @param remarked whether there are any
 * @param workings how it was counted
 * @param evidence the notices on record
 */
@Thing(
        value = "renewal",
        plural = "renewals",
        meaning = "A renewal of the term, with the window of the notice that decides it.")
public record RenewalOnRecord(
        ClauseText clause,
        String subject,

        @Words(value = "number", meaning = "Which renewal it is, the first being 1.")
        int number,

        @Words(value = "state", meaning = "Not yet open, open, renews, ends or undetermined.")
        Renewals.State state,

        @Words(value = "automatic", meaning = "Whether the term renews unless a notice is given.")
        boolean automatic,

        @Words(
                value = "open to our notice",
                meaning = "Whether our side may give the notice that decides it, and its last moment is not over.")
        boolean ours,

        @Words(value = "opening", meaning = "When the window for the notice opens.")
        Optional<ZonedDateTime> opens,

        @Words(value = "last moment", meaning = "The last moment of the notice by the clause and its law.")
        ZonedDateTime lastMoment,

        @Words(value = "safe moment", meaning = "The last moment of the notice that is safe.")
        ZonedDateTime safeMoment,

        @Words(
                value = "sending deadline",
                meaning = "The last safe sending by the slowest method, and the last moment.")
        Optional<Deadline> sending,

        @Words(value = "sending days", meaning = "The last safe sending by each permitted method.")
        String sendingDays,

        @Words(value = "expiry day", meaning = "The last day of the term before the renewal.")
        LocalDate lastDay,

        @Words(value = "renewed last day", meaning = "The last day of the term after the renewal.")
        LocalDate renewedTo,

        @Words(value = "renewal fees", meaning = "The committed fees of the renewal, at the fees now stated.")
        Optional<Amount> fees,

        @Words(value = "consequence of silence", meaning = "What happens where no notice is given.")
        String withoutNotice,

        @Words(value = "remarks", meaning = "What notices on record do not do, and what is in doubt.")
        String remarks,

        @Words(value = "remarked", meaning = "Whether there are remarks.")
        boolean remarked,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {}
