package dev.covenant.position;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.ledger.AddressChange;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.SignatoryChange;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.End;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Receipt;
import dev.covenant.position.notices.DeliveryRecord;
import dev.covenant.position.notices.NoticeDirectory;
import dev.covenant.position.notices.Reached;
import dev.covenant.position.notices.TakenBack;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeChange;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Renewal;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForConvenience;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts about notices on record: receipt, checks, withdrawal, and the end each would bring. */
final class NoticeFacts {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final AsOf asOf;
    private final DeliveryRecord record;

    NoticeFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.asOf = asOf;
        this.record = DeliveryRecord.of(state, asOf.effective());
    }

    List<NoticeOnRecord> all() {
        var facts = new ArrayList<NoticeOnRecord>();
        for (Notice notice : state.events(Notice.class, asOf.effective())) {
            var contract = terms.at(notice.sent());
            contract.clause(NoticeMechanics.class).ifPresent(mechanics -> facts.add(fact(contract, mechanics, notice)));
        }
        return facts;
    }

    /** Arrivals and receipts on record that lie ahead; every other change of these facts is an event of its own. */
    List<Instant> nextMoments() {
        return Stream.of(
                        state.events(Notice.class, asOf.effective()).stream().map(Notice::arrived),
                        state.events(AddressChange.class, asOf.effective()).stream()
                                .map(AddressChange::arrived),
                        state.events(SignatoryChange.class, asOf.effective()).stream()
                                .map(SignatoryChange::arrived),
                        terms.told().stream().map(NoticeChange::earliest).map(Optional::of),
                        terms.told().stream().map(NoticeChange::latest).map(Optional::of))
                .flatMap(arrivals -> arrivals)
                .flatMap(Optional::stream)
                .filter(at -> at.isAfter(asOf.effective()))
                .toList();
    }

    private NoticeOnRecord fact(Contract contract, NoticeMechanics mechanics, Notice notice) {
        var directory = new NoticeDirectory(mechanics, terms);
        var place = directory.reachedBy(notice);
        var reached = Reached.of(notice, mechanics, place, record);
        var receipt = reached.reception().receipt();
        var clause =
                contract.clause(TerminationForConvenience.class).filter(c -> notice.kind() == Notice.Kind.TERMINATION);
        var ending = new NoticeEnding(contract, notice, clause.flatMap(c -> window(notice, reached)));
        var checks = new ArrayList<>(new FormChecks(notice, directory, reached, record).all());
        clause.ifPresent(c -> checks.addAll(new NoticeChecks(contract, mechanics, notice)
                .of(
                        c,
                        ending.adopted(),
                        ExitWindows.noExit(
                                contract, notice.giver(), notice.sent(), FixedEnd.of(contract, Optional.empty())))));
        var ruling = ruling(notice);
        var taken = TakenBack.of(
                notice, mechanics.policy().withdrawal(), receipt, state, asOf.effective(), contract.zone());
        boolean ours = notice.giver() == contract.we();
        var fresh = Optional.of(new FreshNotices(terms, Standstills.of(state, asOf.effective()), notice))
                .filter(dates -> ours);
        return new NoticeOnRecord(
                clause.map(TerminationForConvenience::text)
                        .or(() -> renewal(contract, notice))
                        .orElse(mechanics.text()),
                notice.envelope().id(),
                notice.kind(),
                notice.giver(),
                ours,
                ruling.map(NoticeFacts::verdict).orElseGet(() -> NoticeChecks.overall(checks)),
                failed(checks),
                notice.sent().atZone(mechanics.placeOf(notice.giver()).zone()),
                reached.arrived()
                        .<Possible<ZonedDateTime>>map(at -> Possible.known(at.atZone(place.zone())))
                        .orElseGet(() -> Possible.unknown("its physical arrival")),
                received(receipt),
                new NoticeArrival(reached).sentence(),
                new NoticeArrival(reached).apartFromReceipt(),
                receipt.<Possible<ZonedDateTime>>map(
                                r -> Possible.known((ours ? r.latest() : r.earliest()).atZone(r.zone())))
                        .orElseGet(() -> Possible.unknown("a receipt that counts")),
                ending.lastDay(),
                ending.end().map(end -> watch(contract, end)),
                taken.state() == TakenBack.State.EFFECTIVE,
                taken.state() == TakenBack.State.WITHOUT_EFFECT,
                taken.sentence(),
                !record.of(notice).isEmpty(),
                ruling.isPresent(),
                NoticeChain.first(notice.envelope().id(), state),
                fresh.map(dates -> dates.lines(ending)).orElse(""),
                fresh.flatMap(dates -> dates.deadline(ending)),
                ending.adopted().map(reading -> reading.reading().name()),
                workings(contract, reached, checks, ending, ruling, taken),
                evidence(notice));
    }

    private static Optional<ClauseText> renewal(Contract contract, Notice notice) {
        return switch (notice.kind()) {
            case NON_RENEWAL, RENEWAL, RENEWAL_PRICE ->
                contract.clause(Renewal.class).map(Renewal::text);
            default -> Optional.empty();
        };
    }

    private List<String> workings(
            Contract contract,
            Reached reached,
            List<NoticeCheck> checks,
            NoticeEnding ending,
            Optional<Ruling> ruling,
            TakenBack taken) {
        var lines = new ArrayList<String>(reached.reception().workings());
        lines.addAll(reached.workings());
        checks.forEach(check -> lines.add(check.line()));
        lines.addAll(ending.lines());
        if (taken.state() != TakenBack.State.NOT_TRIED) {
            lines.add(taken.sentence());
        }
        ruling.ifPresent(r -> lines.add("Ruled " + r.verdict() + " by " + r.by() + " on "
                + InWords.moment(r.at().atZone(contract.zone())) + ": " + r.reason()));
        return List.copyOf(lines);
    }

    /** When a notice ends the contract, by each reading that stands and does not find it premature. */
    Map<String, End> ends(NoticeOnRecord fact) {
        var ends = new TreeMap<String, End>();
        for (Notice notice : state.events(Notice.class, asOf.effective())) {
            if (notice.envelope().id().equals(fact.subject())) {
                var contract = terms.at(notice.sent());
                contract.clause(NoticeMechanics.class)
                        .map(mechanics -> mechanics.receivedFrom(
                                notice.giver(), contract.holidays().calendar()))
                        .map(place -> Reached.of(
                                notice, contract.clause(NoticeMechanics.class).orElseThrow(), place, record))
                        .flatMap(reached -> window(notice, reached))
                        .map(window -> new NoticeEnding(contract, notice, Optional.of(window)))
                        .ifPresent(ending -> ends.putAll(ending.byReading()));
            }
        }
        return ends;
    }

    private Optional<ExitWindow> window(Notice notice, Reached reached) {
        return reached.governing()
                .filter(dispatch -> reached.reception().receipt().isPresent())
                .map(dispatch -> ExitWindows.of(terms)
                        .under(Standstills.of(state, asOf.effective()))
                        .reaching(reached.place())
                        .of(notice.giver(), dispatch));
    }

    private static List<Evidence> evidence(Notice notice) {
        var from = notice.envelope().source() + " " + notice.envelope().id();
        var evidence = new ArrayList<Evidence>();
        evidence.add(new Evidence(
                "notice",
                notice.giver().title() + " to " + notice.addressee() + " by "
                        + notice.methods().stream().map(DeliveryMethod::title).collect(Collectors.joining(", ")),
                from));
        notice.original().ifPresent(hash -> evidence.add(new Evidence("original", "SHA-256 " + hash, from)));
        return List.copyOf(evidence);
    }

    private static Possible<ZonedDateTime> received(Optional<Receipt> receipt) {
        return receipt.map(r -> Possible.<ZonedDateTime>between(
                        r.earliest().atZone(r.zone()),
                        r.latest().atZone(r.zone()),
                        List.of("whether deemed or proven receipt counts")))
                .orElseGet(() -> Possible.unknown("when it was received: nothing on record gives it a receipt"));
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
                .filter(ruling -> ruling.about().equals(notice.envelope().id()))
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
