package dev.covenant.position.availability;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.terms.ClauseText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a month has earned in credits, before any claim.
 *
 * @param clause the clause on credits
 * @param subject the month, such as {@code 2026-10}
 * @param time the month
 * @param ours whether our side is credited
 * @param over whether the month has ended
 * @param uptime to six decimals, rounded down, for people only; unknown where the clause does not go by it
 * @param accrued before caps
 * @param credit after caps
 * @param capped whether a cap takes part of it
 * @param monthCap the cap of the month
 * @param capLeft the least room that any cap leaves after it
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(value = "credit month", plural = "credit months", meaning = "What a month has earned in service credits.")
public record CreditMonth(
        ClauseText clause,
        String subject,
        SubjectPeriod time,

        @Words(value = "owed to us", meaning = "Whether our side is credited.")
        boolean ours,

        @Words(value = "over", meaning = "Whether the month has ended.")
        boolean over,

        @Words(value = "uptime", meaning = "In percent, excluded minutes left out; to six decimals, for people only.")
        Possible<BigDecimal> uptime,

        @Words(value = "accrued credit", meaning = "What was earned, before caps and claims.")
        Possible<Money> accrued,

        @Words(value = "credit", meaning = "What was earned, after caps and before any claim.")
        Possible<Money> credit,

        @Words(value = "capped", meaning = "Whether a cap takes part of it.")
        boolean capped,

        @Words(value = "cap of the month", meaning = "The most that can be credited for the month.")
        Possible<Money> monthCap,

        @Words(value = "cap left", meaning = "The least room that any cap leaves after it.")
        Possible<Money> capLeft,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(time);
    }
}
