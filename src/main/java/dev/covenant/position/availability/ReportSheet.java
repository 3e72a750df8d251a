package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.finding.SubjectPeriod;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.ServiceReport;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BillingMonth;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.rights.Duty;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ServiceReports;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The report on one month that is over. */
final class ReportSheet {

    private final Contract contract;
    private final ServiceReports clause;
    private final YearMonth month;
    private final AsOf asOf;
    private final MonthDeadline counted;
    private final Optional<ServiceReport> report;

    ReportSheet(Contract contract, ServiceReports clause, YearMonth month, LedgerState state, AsOf asOf) {
        this.contract = contract;
        this.clause = clause;
        this.month = month;
        this.asOf = asOf;
        this.counted = MonthDeadline.of(
                "To report",
                month,
                clause.within(),
                clause.rolls(),
                contract.holidays().calendar());
        this.report = state.events(ServiceReport.class, asOf.effective()).stream()
                .filter(sent -> sent.month().equals(month) && sent.by() == clause.by())
                .findFirst();
    }

    List<Fact> facts() {
        return List.of(fact(), duty().on(asOf.effective(), contract.we()));
    }

    List<Instant> nextMoments() {
        return duty().nextMoments();
    }

    /** Whether the month counts as failed by now. */
    boolean failed() {
        return clause.unreportedFails() && passed() && (report.isEmpty() || late());
    }

    private Deadline deadline() {
        return counted.deadline("report on " + InWords.month(month) + " sent", Optional.empty(), contract.zone());
    }

    private boolean passed() {
        return asOf.effective().isAfter(deadline().latest().toInstant());
    }

    private boolean late() {
        return report.filter(sent -> sent.at().isAfter(deadline().latest().toInstant()))
                .isPresent();
    }

    private Optional<ZonedDateTime> sent() {
        return report.map(one -> one.at().atZone(contract.zone()));
    }

    private Duty duty() {
        return Duty.of(clause.text(), "report/" + month, clause.by(), "report on " + InWords.month(month))
                .arising(month.plusMonths(1).atDay(1).atStartOfDay(contract.zone()))
                .due(deadline())
                .done(sent())
                .resting(counted.workings(), evidence())
                .toldByItsArea();
    }

    private List<Evidence> evidence() {
        return report
                .map(sent -> new Evidence(
                        "report",
                        "sent " + InWords.moment(sent.at().atZone(contract.zone())),
                        sent.envelope().source() + " " + sent.envelope().id()))
                .stream()
                .toList();
    }

    private ReportedMonth fact() {
        var span = new BillingMonth(month, contract.zone()).interval();
        var lines = new ArrayList<>(counted.workings());
        sent().ifPresent(at -> lines.add("Sent " + InWords.moment(at) + (late() ? ", late." : ".")));
        return new ReportedMonth(
                clause.text(),
                month.toString(),
                new SubjectPeriod(span.getStart(), span.getEnd(), contract.zone()),
                clause.by() == contract.we(),
                deadline(),
                sent().map(Possible::known).orElseGet(() -> Possible.unknown("a report on record")),
                report.isPresent(),
                late(),
                passed(),
                failed(),
                List.copyOf(lines),
                evidence());
    }
}
