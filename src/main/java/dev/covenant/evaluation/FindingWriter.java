package dev.covenant.evaluation;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Finding;
import dev.covenant.finding.FindingKey;
import dev.covenant.finding.Outcome;
import dev.covenant.finding.Subject;
import dev.covenant.language.Reasons;
import dev.covenant.language.Report;
import dev.covenant.language.Rule;
import dev.covenant.language.Situation;
import dev.covenant.language.Truth;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.position.Position;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes findings of what Drools decided, from the rule's report and the subject's own words. */
final class FindingWriter {

    private final Position position;
    private final Situation situation;

    FindingWriter(Position position, Situation situation) {
        this.position = position;
        this.situation = situation;
    }

    Finding write(Rule rule, Subject subject, Truth truth) {
        var report = rule.report().orElseThrow();
        var undetermined = truth == Truth.UNDETERMINED;
        var message = undetermined ? report.undetermined().orElse(report.say()) : report.say();
        var clause = subject.clause();
        return new Finding(
                new FindingKey(position.contract(), clause.id(), rule.kind(), subject.subject()),
                rule.id(),
                rule.title(),
                clause.number(),
                clause.words(),
                subject.reading(),
                outcome(report, truth),
                report.severity(),
                subject.period(),
                report.deadline().flatMap(line -> deadline(line, subject)),
                report.amounts().stream()
                        .flatMap(line -> amounts(line, subject))
                        .toList(),
                message.print(subject, situation.zone()),
                report.steps().stream()
                        .map(step -> step.print(subject, situation.zone()))
                        .toList(),
                subject.workings(),
                subject.evidence(),
                undetermined ? missing(rule, subject) : List.of());
    }

    private static Outcome outcome(Report report, Truth truth) {
        if (truth == Truth.UNDETERMINED) {
            return Outcome.UNDETERMINED;
        }
        return report.manner() == Report.Manner.BREACH ? Outcome.BREACHED : Outcome.MET;
    }

    private List<String> missing(Rule rule, Subject subject) {
        return Reasons.missing(new Reasons(position.facts(), situation).why(rule, subject));
    }

    private Optional<Deadline> deadline(Report.DeadlineLine line, Subject subject) {
        return values(line.of().phrase().read(subject))
                .findFirst()
                .map(value -> value instanceof Deadline deadline
                        ? deadline
                        : at(line.what().orElseThrow(), moment(value)));
    }

    private static Deadline at(String what, ZonedDateTime moment) {
        return new Deadline(what, moment, moment);
    }

    private ZonedDateTime moment(Object value) {
        return value instanceof Instant instant ? instant.atZone(situation.zone()) : (ZonedDateTime) value;
    }

    private static Stream<Amount> amounts(Report.AmountLine line, Subject subject) {
        return values(line.of().phrase().read(subject))
                .map(value -> value instanceof Amount amount
                        ? amount
                        : new Amount(line.kind().orElseThrow(), line.owedBy().orElseThrow(), (Money) value));
    }

    /** What is given and known exactly; a sum known in part only is told in the message, never as an amount. */
    private static Stream<?> values(Object value) {
        if (value instanceof Optional<?> optional) {
            return optional.stream().flatMap(FindingWriter::values);
        }
        if (value instanceof List<?> list) {
            return list.stream().flatMap(FindingWriter::values);
        }
        if (value instanceof Possible<?> possible) {
            return possible instanceof Possible.Known<?> known ? Stream.of(known.value()) : Stream.empty();
        }
        return Stream.of(value);
    }
}
