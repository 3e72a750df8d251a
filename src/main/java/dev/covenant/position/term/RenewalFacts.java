package dev.covenant.position.term;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.CommittedFees;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.rights.Duty;
import dev.covenant.position.rights.Right;
import dev.covenant.terms.Contract;
import dev.covenant.terms.Renewal;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Facts of renewals: the window of each, the right to give its notice, and the duty to tell its fee. */
public final class RenewalFacts {
    private final ResolvedTerms terms;
    private final Contract contract;
    private final List<NoticeOnRecord> notices;
    private final Instant at;
    private final Optional<Renewals> renewals;

    /**
     * The renewals of a contract.
     *
     * @param terms the contract's timeline
     * @param notices all notices on record
     * @param at the moment judged
     */
    public RenewalFacts(ResolvedTerms terms, List<NoticeOnRecord> notices, Instant at) {
        this.terms = terms;
        this.contract = terms.at(at);
        this.notices = notices;
        this.at = at;
        this.renewals = Renewals.of(contract, notices, at);
    }

    /**
     * The timeline with the renewals that are sure.
     *
     * @return the same timeline where there is none
     */
    public ResolvedTerms renewed() {
        return renewals.map(all -> terms.renewedTo(all.lastDay())).orElse(terms);
    }

    /**
     * The renewals whose term is not over yet, with their rights and duties.
     *
     * @return in order
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        var today = at.atZone(contract.zone()).toLocalDate();
        for (Renewals.Decision decision : renewals.map(Renewals::decisions).orElse(List.of())) {
            if (decision.window().lastDay().isBefore(today)) {
                continue;
            }
            facts.add(fact(decision));
            rights(decision).forEach(right -> facts.add(right.on(at, contract.we())));
            priceDuty(decision).ifPresent(duty -> facts.add(duty.on(at, contract.we())));
        }
        return facts;
    }

    /**
     * The moments at which one of them changes by itself.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<>(renewals.map(Renewals::nextMoments).orElse(List.of()));
        for (Renewals.Decision decision : renewals.map(Renewals::decisions).orElse(List.of())) {
            moments.add(decision.window()
                    .lastDay()
                    .plusDays(1)
                    .atStartOfDay(contract.zone())
                    .toInstant());
            priceDuty(decision).ifPresent(duty -> moments.addAll(duty.nextMoments()));
        }
        return moments;
    }

    private RenewalOnRecord fact(Renewals.Decision decision) {
        var window = decision.window();
        var clause = window.clause();
        var remarks = Stream.concat(
                        decision.remarks().stream(), decision.doubts().stream().map(doubt -> "Open: " + doubt + "."))
                .toList();
        var fees = CommittedFees.between(terms, window.lastDay().plusDays(1), window.renewedTo());
        return new RenewalOnRecord(
                clause.text(),
                "renewal-" + window.number(),
                window.number(),
                decision.state(),
                clause.renews() == Renewal.Renews.UNLESS_NOTICE,
                window.giver() == contract.we() && !at.isAfter(window.latest().toInstant()),
                window.opens(),
                window.latest(),
                window.planBy(),
                window.slowest()
                        .map(slowest -> new Deadline(
                                "notice of " + noticeWord(clause) + " sent " + words(slowest.method()),
                                slowest.moment(),
                                window.latest())),
                window.sendings().stream()
                        .map(sending -> words(sending.method()) + " "
                                + InWords.date(sending.moment().toLocalDate()))
                        .collect(Collectors.joining(", ")),
                window.lastDay(),
                window.renewedTo(),
                fees.total().map(money -> new Amount(Amount.Kind.COMMITTED_FEE, Side.CUSTOMER, money)),
                clause.renews() == Renewal.Renews.UNLESS_NOTICE
                        ? "the term renews to " + InWords.date(window.renewedTo())
                        : "the term ends on " + InWords.date(window.lastDay()),
                String.join(" ", remarks),
                !remarks.isEmpty(),
                workings(decision, fees),
                evidence());
    }

    private List<String> workings(Renewals.Decision decision, CommittedFees fees) {
        var window = decision.window();
        var clause = window.clause();
        var lines = new ArrayList<>(window.workings());
        lines.add("Renewed, the term runs from " + InWords.date(window.lastDay().plusDays(1)) + " to "
                + InWords.date(window.renewedTo()) + ": renewal " + window.number()
                + clause.times().map(times -> " of at most " + times).orElse("") + ".");
        fees.total().ifPresent(money -> lines.add("Fees of the renewal, at the fees now stated: " + money + "."));
        clause.price()
                .flatMap(Renewal.PriceNotice::increaseAtMost)
                .ifPresent(most -> lines.add("The fee may rise by at most " + most.toPlainString() + " %."));
        decision.acts()
                .forEach(act -> lines.add("The " + act.words() + " counts "
                        + InWords.moment(act.at().atZone(window.latest().getZone())) + "."));
        lines.addAll(decision.remarks());
        return List.copyOf(lines);
    }

    private List<Evidence> evidence() {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.NON_RENEWAL || notice.kind() == Notice.Kind.RENEWAL)
                .flatMap(notice -> notice.evidence().stream())
                .toList();
    }

    private static String noticeWord(Renewal clause) {
        return clause.renews() == Renewal.Renews.UNLESS_NOTICE ? "non-renewal" : "renewal";
    }

    private static String words(DeliveryMethod method) {
        return "by " + method.title();
    }

    private List<Right> rights(Renewals.Decision decision) {
        return decision.windows().stream()
                .map(window -> {
                    var clause = window.clause();
                    var right = Right.of(
                                    clause.text(),
                                    "renewal-" + window.number() + "-"
                                            + window.giver().title().toLowerCase(java.util.Locale.ROOT),
                                    window.giver(),
                                    "give notice of " + noticeWord(clause))
                            .opening(window.opens().orElseGet(() -> start().atZone(contract.zone())))
                            .lapsing(new Deadline(
                                    "notice of " + noticeWord(clause) + " "
                                            + (clause.counts() == Renewal.Counts.RECEIVED ? "received" : "sent"),
                                    window.planBy(),
                                    window.latest()))
                            .acted(decision.acts().stream()
                                    .filter(act -> act.giver() == window.giver())
                                    .map(Renewals.Act::exercise)
                                    .toList())
                            .resting(window.workings(), evidence())
                            .toldByItsArea();
                    return decision.doubts().stream().reduce(right, Right::doubted, (a, b) -> b);
                })
                .toList();
    }

    private Instant start() {
        return contract.agreed().atStartOfDay(contract.zone()).toInstant();
    }

    private Optional<Duty> priceDuty(Renewals.Decision decision) {
        var window = decision.window();
        return window.clause().price().map(price -> {
            var counted =
                    price.atLeast().before(window.lastDay(), contract.holidays().calendar());
            var due = moment(counted.day());
            var from = previous(window);
            return Duty.of(
                            window.clause().text(),
                            "renewal-price-" + window.number(),
                            price.by(),
                            "tell the fee of renewal " + window.number())
                    .arising(from)
                    .due(new Deadline("the fee of the renewal received", due, due))
                    .done(told(price.by(), from))
                    .resting(counted.workings("Last day of the term"), List.of());
        });
    }

    private ZonedDateTime previous(RenewalWindow window) {
        return renewals.orElseThrow().decisions().stream()
                .filter(decision -> decision.window().number() == window.number() - 1)
                .findFirst()
                .map(decision -> decision.window().latest())
                .orElseGet(() -> start().atZone(contract.zone()));
    }

    private ZonedDateTime moment(LocalDate day) {
        return day.atTime(LocalTime.of(23, 59)).atZone(contract.zone());
    }

    private Optional<ZonedDateTime> told(Side by, ZonedDateTime from) {
        return notices.stream()
                .filter(notice -> notice.kind() == Notice.Kind.RENEWAL_PRICE && notice.giver() == by)
                .map(NoticeOnRecord::received)
                .flatMap(received -> received instanceof Possible.Known<ZonedDateTime> known
                        ? Stream.of(known.value())
                        : received instanceof Possible.Between<ZonedDateTime> between
                                ? Stream.of(between.atMost())
                                : Stream.empty())
                .filter(moment -> moment.isAfter(from))
                .min(java.util.Comparator.comparing(ZonedDateTime::toInstant));
    }
}
