package dev.covenant.position;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Receipt;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Facts about notices on record: receipt, checks, and the end each would bring. */
final class NoticeFacts {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final AsOf asOf;

    NoticeFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.asOf = asOf;
    }

    List<NoticeOnRecord> all() {
        var facts = new ArrayList<NoticeOnRecord>();
        for (Notice notice : state.events(Notice.class, asOf.effective())) {
            var contract = terms.at(notice.sent());
            contract.clause(NoticeMechanics.class).ifPresent(mechanics -> facts.add(fact(contract, mechanics, notice)));
        }
        return facts;
    }

    private NoticeOnRecord fact(Contract contract, NoticeMechanics mechanics, Notice notice) {
        boolean ours = notice.giver() == contract.we();
        var clause =
                contract.clause(TerminationForConvenience.class).filter(c -> notice.kind() == Notice.Kind.TERMINATION);
        var receipt = receipt(contract, mechanics, notice);
        var day = receipt.map(r -> ours ? r.latestDay() : r.earliestDay());
        var lines = new ArrayList<String>();
        receipt.ifPresent(r -> lines.addAll(r.workings()));
        Optional<TerminationReading> adopted = clause.flatMap(TerminationForConvenience::adoptedReading);
        var end = adopted.flatMap(reading -> day.map(d -> ReadingEnd.of(contract, reading, d)));
        var checks = clause.map(c -> new NoticeChecks(mechanics).of(notice, c, end.map(ReadingEnd::end)))
                .orElse(List.of());
        checks.forEach(check -> lines.add(check.line()));
        clause.ifPresent(c -> day.ifPresent(d -> lines.addAll(ends(contract, c, d))));
        var ruling = ruling(notice);
        ruling.ifPresent(r -> lines.add("Ruled " + r.verdict() + " by " + r.by() + " on "
                + InWords.moment(r.at().atZone(contract.zone())) + ": " + r.reason()));
        var lastDay = lastDay(contract, clause, day);
        return new NoticeOnRecord(
                clause.map(TerminationForConvenience::text).orElse(mechanics.text()),
                notice.envelope().id(),
                notice.kind(),
                notice.giver(),
                ours,
                ruling.map(NoticeFacts::verdict).orElseGet(() -> NoticeChecks.overall(checks)),
                failed(checks),
                notice.sent().atZone(mechanics.placeOf(notice.giver()).zone()),
                received(receipt),
                lastDay,
                end.map(e -> watch(contract, e.end())),
                state.events(Withdrawal.class, asOf.effective()).stream().anyMatch(w -> isAbout(w.notice(), notice)),
                state.events(Acknowledgement.class, asOf.effective()).stream()
                        .anyMatch(a -> isAbout(a.notice(), notice)),
                adopted.map(TerminationReading::name),
                lines,
                List.of(new Evidence(
                        "notice",
                        notice.giver().title() + " to " + notice.addressee() + " by "
                                + notice.methods().stream()
                                        .map(NoticeFacts::word)
                                        .collect(Collectors.joining(", ")),
                        notice.envelope().source() + " " + notice.envelope().id())));
    }

    private static String word(DeliveryMethod method) {
        return method.name().toLowerCase(java.util.Locale.ROOT);
    }

    private static boolean isAbout(String id, Notice notice) {
        return id.equals(notice.envelope().id());
    }

    /** Over the permitted methods, or where none is permitted over those used: the earliest of each end. */
    private static Optional<Receipt> receipt(Contract contract, NoticeMechanics mechanics, Notice notice) {
        var place = mechanics.placeOf(notice.giver().other());
        var there = new ReceiptPlace(place.zone(), calendar(contract));
        var from = mechanics.placeOf(notice.giver()).zone();
        var permitted = notice.methods().stream()
                .filter(mechanics.forTermination()::contains)
                .toList();
        var methods = permitted.isEmpty() ? notice.methods() : permitted;
        return mechanics.receipt().entrySet().stream()
                .filter(entry -> methods.contains(entry.getKey()))
                .map(entry -> entry.getValue()
                        .receipt(new Dispatch(entry.getKey(), notice.sent(), from, notice.arrived()), there))
                .min(Comparator.comparing(Receipt::earliest));
    }

    static BusinessCalendar calendar(Contract contract) {
        return contract.holidays()
                .named()
                .map(name -> BusinessCalendar.of(name, contract.holidays().also()))
                .orElse(BusinessCalendar.WEEKENDS_ONLY);
    }

    private static Possible<ZonedDateTime> received(Optional<Receipt> receipt) {
        return receipt.map(r -> Possible.<ZonedDateTime>between(
                        r.earliest().atZone(r.zone()),
                        r.latest().atZone(r.zone()),
                        List.of("whether deemed or proven receipt counts")))
                .orElseGet(() -> Possible.unknown("when it was received: the contract does not list its method"));
    }

    private static List<String> ends(Contract contract, TerminationForConvenience clause, LocalDate received) {
        var lines = new ArrayList<String>();
        var adopted = clause.adoptedReading();
        for (TerminationReading reading : clause.readings()) {
            if (reading.ruledOut().isEmpty()) {
                var end = ReadingEnd.of(contract, reading, received);
                boolean isAdopted = adopted.filter(reading::equals).isPresent();
                lines.add("Reading " + reading.name() + " (" + reading.title() + ")"
                        + (isAdopted ? ", adopted: " : ": ") + end.sentence());
                if (isAdopted) {
                    lines.addAll(end.workings());
                }
            }
        }
        return lines;
    }

    private static Possible<LocalDate> lastDay(
            Contract contract, Optional<TerminationForConvenience> clause, Optional<LocalDate> received) {
        if (clause.isEmpty() || received.isEmpty()) {
            return Possible.unknown("an end, since no receipt of a notice of termination is known");
        }
        var standing = clause.get()
                .adoptedReading()
                .map(List::of)
                .orElseGet(() -> clause.get().readings().stream()
                        .filter(reading -> reading.ruledOut().isEmpty())
                        .toList());
        var days = standing.stream()
                .map(reading ->
                        ReadingEnd.of(contract, reading, received.get()).end().lastDayInForce())
                .sorted()
                .toList();
        return days.isEmpty()
                ? Possible.unknown("which reading of " + clause.get().number() + " holds")
                : Possible.<LocalDate>between(
                        days.get(0),
                        days.get(days.size() - 1),
                        List.of("which reading of " + clause.get().number() + " holds"));
    }

    private static Deadline watch(Contract contract, End end) {
        var ends = end.endsAt().atZone(contract.zone());
        return new Deadline("last day in force " + InWords.date(end.lastDayInForce()) + ", 24:00", ends, ends);
    }

    private static String failed(List<NoticeCheck> checks) {
        return checks.stream()
                .filter(check -> check.result() != Validity.VALID)
                .map(NoticeCheck::sentence)
                .collect(Collectors.joining(" "));
    }

    private Optional<Ruling> ruling(Notice notice) {
        return state.events(Ruling.class, asOf.effective()).stream()
                .filter(ruling -> isAbout(ruling.about(), notice))
                .filter(ruling -> verdictOf(ruling.verdict()).isPresent())
                .reduce((earlier, later) -> later);
    }

    private static Validity verdict(Ruling ruling) {
        return verdictOf(ruling.verdict()).orElse(Validity.UNDETERMINED);
    }

    private static Optional<Validity> verdictOf(String verdict) {
        for (Validity validity : Validity.values()) {
            if (validity.name().equalsIgnoreCase(verdict)) {
                return Optional.of(validity);
            }
        }
        return Optional.empty();
    }
}
