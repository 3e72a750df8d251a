package dev.covenant.position;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.ledger.Acknowledgement;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Withdrawal;
import dev.covenant.measure.AsOf;
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
        var window = clause.flatMap(c -> window(mechanics, notice));
        var receipt = clause.isPresent() ? window.flatMap(ExitWindow::receipt) : receipt(mechanics, notice);
        var adopted = window.flatMap(ExitWindow::adopted);
        var end = adopted.flatMap(ExitReading::outcome);
        var lines = new ArrayList<String>();
        receipt.ifPresent(r -> lines.addAll(r.workings()));
        var checks = clause.map(c -> new NoticeChecks(mechanics).of(notice, c, end, window.flatMap(ExitWindow::none)))
                .orElseGet(() ->
                        notice.kind() == Notice.Kind.OTHER ? List.of() : new NoticeChecks(mechanics).ofBreach(notice));
        checks.forEach(check -> lines.add(check.line()));
        window.ifPresent(w -> lines.addAll(ends(w)));
        var ruling = ruling(notice);
        ruling.ifPresent(r -> lines.add("Ruled " + r.verdict() + " by " + r.by() + " on "
                + InWords.moment(r.at().atZone(contract.zone())) + ": " + r.reason()));
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
                lastDay(clause, window),
                end.map(outcome -> watch(contract, outcome.end())),
                state.events(Withdrawal.class, asOf.effective()).stream().anyMatch(w -> isAbout(w.notice(), notice)),
                state.events(Acknowledgement.class, asOf.effective()).stream()
                        .anyMatch(a -> isAbout(a.notice(), notice)),
                adopted.map(reading -> reading.reading().name()),
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

    /** Of the permitted methods used, or where none is permitted of all used: the one received first. */
    private Optional<ExitWindow> window(NoticeMechanics mechanics, Notice notice) {
        var permitted = notice.methods().stream()
                .filter(mechanics.forTermination()::contains)
                .toList();
        var methods = permitted.isEmpty() ? notice.methods() : permitted;
        var from = mechanics.placeOf(notice.giver()).zone();
        var windows = methods.stream()
                .map(method -> ExitWindows.of(terms)
                        .under(Standstills.of(state, asOf.effective()))
                        .of(notice.giver(), new Dispatch(method, notice.sent(), from, notice.arrived())))
                .toList();
        return windows.stream()
                .filter(window -> window.receipt().isPresent())
                .min(Comparator.comparing(
                        window -> window.receipt().orElseThrow().earliest()))
                .or(() -> windows.stream().findFirst());
    }

    /** Of a notice that is none of termination for convenience: by the permitted method received first. */
    private Optional<Receipt> receipt(NoticeMechanics mechanics, Notice notice) {
        var permitted = notice.methods().stream()
                .filter(method -> notice.kind() == Notice.Kind.OTHER
                        || mechanics.forTermination().contains(method))
                .toList();
        var from = mechanics.placeOf(notice.giver()).zone();
        var place = new ReceiptPlace(
                mechanics.placeOf(notice.giver().other()).zone(),
                terms.signed().holidays().calendar());
        return (permitted.isEmpty() ? notice.methods() : permitted)
                .stream()
                        .flatMap(method -> mechanics.receiptOf(method).stream()
                                .map(rule -> rule.receipt(
                                        new Dispatch(method, notice.sent(), from, notice.arrived()), place)))
                        .min(Comparator.comparing(Receipt::earliest));
    }

    private static Possible<ZonedDateTime> received(Optional<Receipt> receipt) {
        return receipt.map(r -> Possible.<ZonedDateTime>between(
                        r.earliest().atZone(r.zone()),
                        r.latest().atZone(r.zone()),
                        List.of("whether deemed or proven receipt counts")))
                .orElseGet(() -> Possible.unknown("when it was received: the contract does not list its method"));
    }

    private static List<String> ends(ExitWindow window) {
        var lines = new ArrayList<String>();
        for (ExitReading reading : window.standing()) {
            var outcome = reading.outcome().orElseThrow();
            lines.add("Reading " + reading.reading().name() + " ("
                    + reading.reading().title() + ")"
                    + (reading.adopted() ? ", adopted" : "") + ": last day in force "
                    + InWords.date(outcome.end().lastDayInForce())
                    + (outcome.premature() ? ", by a fresh notice on " + InWords.date(outcome.giveFrom()) : "") + ".");
            if (reading.adopted()) {
                lines.addAll(outcome.workings());
            }
        }
        return lines;
    }

    private static Possible<LocalDate> lastDay(
            Optional<TerminationForConvenience> clause, Optional<ExitWindow> window) {
        var adopted = window.flatMap(ExitWindow::adopted).map(NoticeFacts::day);
        if (adopted.isPresent()) {
            return Possible.known(adopted.get());
        }
        var first = window.flatMap(ExitWindow::first).map(NoticeFacts::day);
        var last = window.flatMap(ExitWindow::last).map(NoticeFacts::day);
        return first.isPresent() && last.isPresent()
                ? Possible.between(
                        first.get(),
                        last.get(),
                        List.of("which reading of "
                                + clause.map(TerminationForConvenience::number).orElse("the clause") + " holds"))
                : Possible.unknown("an end, since no receipt of a notice of termination is known");
    }

    private static LocalDate day(ExitReading reading) {
        return reading.outcome().orElseThrow().end().lastDayInForce();
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
