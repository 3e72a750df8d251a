package dev.covenant.position.notices;

import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.DeliveryReport;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryEvidence;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.DeliveryProof;
import dev.covenant.measure.Dispatch;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is on record of the delivery of notices by a moment.
 *
 * @param reports what became of them, in order of time
 * @param acknowledgements who acknowledged which, in order of time
 * @param by what happened later is not seen
 */
public record DeliveryRecord(List<DeliveryReport> reports, List<Acknowledgement> acknowledgements, Instant by) {

    /**
     * From the ledger.
     *
     * @param state what is on record
     * @param by the moment, included
     * @return the record
     */
    public static DeliveryRecord of(LedgerState state, Instant by) {
        return new DeliveryRecord(state.events(DeliveryReport.class, by), state.events(Acknowledgement.class, by), by);
    }

    /**
     * A notice on its way by one of its methods, with what is on record of that.
     *
     * @param notice the notice
     * @param method one of its methods
     * @param from the zone of the place of dispatch
     * @param to the zone of the place of receipt, in which days without post are days
     * @return the dispatch
     */
    public Dispatch dispatch(Notice notice, DeliveryMethod method, ZoneId from, ZoneId to) {
        var evidence = DeliveryEvidence.NONE;
        var noPost = new HashSet<LocalDate>();
        for (DeliveryReport report : of(notice, method)) {
            evidence = with(evidence, report);
            if (report.what() == DeliveryReport.What.NO_POST) {
                noPost.addAll(days(report, to));
            }
        }
        for (Acknowledgement acknowledgement : of(notice)) {
            evidence = evidence.with(DeliveryProof.ACKNOWLEDGEMENT, acknowledgement.at());
        }
        var arrived = notice.arrived().filter(at -> !at.isAfter(by));
        return new Dispatch(method, notice.sent(), from, arrived, evidence.withoutPostOn(noPost));
    }

    /**
     * The other side's acknowledgements of a notice.
     *
     * @param notice the notice
     * @return in order of time
     */
    public List<Acknowledgement> of(Notice notice) {
        return acknowledgements.stream()
                .filter(a -> a.notice().equals(notice.envelope().id()) && a.by() != notice.giver())
                .filter(a -> !a.at().isBefore(notice.sent()))
                .toList();
    }

    /**
     * When the paper that must follow a fax or e-mail was sent.
     *
     * @param notice the notice
     * @return the first such report; empty where there is none
     */
    public Optional<Instant> hardCopySent(Notice notice) {
        return reports.stream()
                .filter(report -> report.notice().equals(notice.envelope().id()))
                .filter(report -> report.what() == DeliveryReport.What.HARD_COPY_SENT)
                .map(DeliveryReport::at)
                .findFirst();
    }

    private List<DeliveryReport> of(Notice notice, DeliveryMethod method) {
        return reports.stream()
                .filter(report -> report.notice().equals(notice.envelope().id()))
                .filter(report -> report.method().map(method::equals).orElseGet(() -> fits(report.what(), method)))
                .filter(report -> report.what() == DeliveryReport.What.NO_POST
                        || !report.at().isBefore(notice.sent()))
                .toList();
    }

    private static boolean fits(DeliveryReport.What what, DeliveryMethod method) {
        return switch (what) {
            case BOUNCED, OUT_OF_OFFICE, OPENED -> !method.isHardCopy();
            default -> true;
        };
    }

    private static DeliveryEvidence with(DeliveryEvidence evidence, DeliveryReport report) {
        return switch (report.what()) {
            case ARRIVED -> evidence.with(DeliveryProof.ARRIVAL, report.at());
            case DELIVERY_RECEIPT -> evidence.with(DeliveryProof.DELIVERY_RECEIPT, report.at());
            case OPENED -> evidence.with(DeliveryProof.OPENING, report.at());
            case BOUNCED -> evidence.bouncedAt(report.at());
            case OUT_OF_OFFICE -> evidence.outOfOfficeAt(report.at(), report.until());
            case NO_POST, HARD_COPY_SENT -> evidence;
        };
    }

    private static Set<LocalDate> days(DeliveryReport report, ZoneId zone) {
        var first = report.at().atZone(zone).toLocalDate();
        var last = report.until().filter(day -> !day.isBefore(first)).orElse(first);
        return new HashSet<>(first.datesUntil(last.plusDays(1)).toList());
    }
}
