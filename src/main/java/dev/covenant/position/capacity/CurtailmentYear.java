package dev.covenant.position.capacity;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Subject;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.finding.Thing;
import dev.covenant.finding.Words;
import dev.covenant.terms.ClauseText;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * A calendar year of the contract's zone in which the customer was curtailed.
 *
 * @param clause on curtailment
 * @param subject the year, such as {@code 2026}
 * @param year its time
 * @param curtailed how long the customer's load was off, overlapping orders once
 * @param allowed how long it may be; empty: the contract sets no limit
 * @param workings how it was counted
 * @param evidence what it rests on
 */
@Thing(
        value = "curtailment year",
        plural = "curtailment years",
        meaning = "A calendar year of the contract's zone in which the customer was curtailed.")
public record CurtailmentYear(
        ClauseText clause,
        String subject,
        SubjectPeriod year,

        @Words(value = "time curtailed", meaning = "How long the customer's load was off, overlapping orders once.")
        Duration curtailed,

        @Words(value = "time allowed", meaning = "How long the customer may be curtailed in the year.")
        Optional<Duration> allowed,

        List<String> workings,
        List<Evidence> evidence)
        implements Subject {

    @Override
    public Optional<SubjectPeriod> period() {
        return Optional.of(year);
    }
}
