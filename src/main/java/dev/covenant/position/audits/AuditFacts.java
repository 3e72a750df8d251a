package dev.covenant.position.audits;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.AuditReport;
import dev.covenant.ledger.AuditRequest;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Money;
import dev.covenant.measure.Possible;
import dev.covenant.position.rights.ActDays;
import dev.covenant.position.rights.Duty;
import dev.covenant.position.rights.GivenNotice;
import dev.covenant.position.rights.Right;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.AuditRights;
import dev.covenant.terms.Comparison;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The audits of a contract on record by a moment. */
public final class AuditFacts {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    /** Percentages are rounded half up to so many decimals, for print; the comparison is made on exact products. */
    private static final int DECIMALS = 4;

    private record Audit(
            Contract contract, AuditRights clause, AuditRequest request, ZonedDateTime received, int which) {}

    private final Instant at;
    private final Side we;
    private final LedgerState state;
    private final List<GivenNotice> notices;
    private final List<Audit> audits;
    private final List<Duty> duties;

    /**
     * Folds them.
     *
     * @param terms the timeline; each request is judged by the terms in force when it was made
     * @param state what is on record
     * @param at the moment judged
     * @param notices those given by then
     * @param end when the contract ends; empty: no end is known
     */
    public AuditFacts(
            ResolvedTerms terms,
            LedgerState state,
            Instant at,
            List<GivenNotice> notices,
            Optional<ZonedDateTime> end) {
        this.at = at;
        this.we = terms.signed().we();
        this.state = state;
        this.notices = notices;
        this.audits = audits(terms);
        this.duties = end.stream()
                .flatMap(moment -> keeping(terms.at(at), moment).stream())
                .toList();
    }

    private List<Audit> audits(ResolvedTerms terms) {
        var found = new ArrayList<Audit>();
        for (AuditRequest request : state.events(AuditRequest.class, at)) {
            var contract = terms.at(request.at());
            contract.clause(AuditRights.class)
                    .filter(clause -> clause.who().contains(request.by()))
                    .ifPresent(clause -> {
                        var received = received(request, contract);
                        found.add(new Audit(
                                contract,
                                clause,
                                request,
                                received,
                                which(clause, contract, request, received, found)));
                    });
        }
        return List.copyOf(found);
    }

    private ZonedDateTime received(AuditRequest request, Contract contract) {
        return request.notice()
                .flatMap(id ->
                        notices.stream().filter(given -> given.id().equals(id)).findFirst())
                .flatMap(given -> given.receivedFor(we))
                .orElseGet(() -> request.at().atZone(contract.zone()));
    }

    /** Of the same side's requests in the clause's time before this one, and itself. */
    private static int which(
            AuditRights clause, Contract contract, AuditRequest request, ZonedDateTime received, List<Audit> before) {
        var day = received.toLocalDate();
        return 1
                + (int) before.stream()
                        .filter(other -> other.request().by() == request.by())
                        .filter(other -> !day.isAfter(
                                last(clause, contract, other.received().toLocalDate())))
                        .count();
    }

    private static LocalDate last(AuditRights clause, Contract contract, LocalDate first) {
        return clause.within().after(first, contract.holidays().calendar()).day();
    }

    private Optional<AuditReport> report(Audit audit) {
        return state.events(AuditReport.class, at).stream()
                .filter(report ->
                        report.about().equals(audit.request().envelope().id()))
                .filter(report ->
                        report.billed().currency().equals(report.correct().currency()))
                .reduce((earlier, later) -> later);
    }

    private Right right(Audit audit) {
        var id = audit.request().envelope().id();
        var right = Right.of(
                        audit.clause().text(),
                        id,
                        audit.request().by(),
                        "audit " + audit.request().what())
                .resting(
                        List.of("Request received " + InWords.moment(audit.received()) + "; "
                                + audit.clause().notice() + "' notice. Audit " + audit.which() + " of "
                                + audit.clause().times() + " in "
                                + audit.clause().within() + "."),
                        evidence(audit));
        var done =
                report(audit)
                        .map(report -> new RightAct(RightAct.Kind.EXERCISED, report.at(), "Audit reported"))
                        .stream()
                        .toList();
        return audit.which() > audit.clause().times()
                ? right
                : right.opening(opens(audit)).acted(done);
    }

    private static ZonedDateTime opens(Audit audit) {
        return new ActDays(
                        audit.contract().holidays().calendar(), audit.contract().zone())
                .end(audit.clause().notice(), audit.received().toLocalDate());
    }

    private static List<Evidence> evidence(Audit audit) {
        return List.of(new Evidence(
                "request to audit",
                audit.request().what(),
                audit.request().envelope().source() + " "
                        + audit.request().envelope().id()));
    }

    private AuditOnRecord fact(Audit audit) {
        var clause = audit.clause();
        var report = report(audit);
        var bounds = report.map(found -> error(clause, found));
        return new AuditOnRecord(
                clause.text(),
                audit.request().envelope().id(),
                audit.request().by(),
                audit.request().by() == we,
                audit.which(),
                clause.times(),
                audit.received(),
                opens(audit),
                report.isPresent(),
                bounds,
                clause.threshold(),
                report.map(found -> paid(clause, found)),
                report.flatMap(AuditFacts::difference),
                report.flatMap(AuditReport::cost)
                        .map(cost -> new Amount(
                                Amount.Kind.CHARGE, audit.request().by().other(), cost)),
                lines(audit, report),
                evidence(audit));
    }

    private static List<String> lines(Audit audit, Optional<AuditReport> report) {
        var lines = new ArrayList<>(List.of("Request received " + InWords.moment(audit.received()) + ", audit "
                + audit.which() + " of " + audit.clause().times() + " in "
                + audit.clause().within() + "."));
        report.ifPresent(found -> lines.add("Billed " + found.billed() + ", correct " + found.correct()
                + "; held against what was billed "
                + InWords.percent(percent(found, found.billed())) + ", against what is correct "
                + InWords.percent(percent(found, found.correct())) + "."));
        return List.copyOf(lines);
    }

    private static Possible<BigDecimal> error(AuditRights clause, AuditReport report) {
        var billed = percent(report, report.billed());
        var correct = percent(report, report.correct());
        if (clause.base().isPresent()) {
            return Possible.known(clause.base().get() == AuditRights.Base.BILLED ? billed : correct);
        }
        return Possible.between(billed.min(correct), billed.max(correct), List.of("what the error is held against"));
    }

    private static BigDecimal percent(AuditReport report, Money base) {
        return base.amount().signum() == 0
                ? HUNDRED
                : out(report).multiply(HUNDRED).divide(base.amount(), DECIMALS, RoundingMode.HALF_UP);
    }

    private static BigDecimal out(AuditReport report) {
        return report.billed().amount().subtract(report.correct().amount()).abs();
    }

    /** By exact products, so that no rounding decides. */
    private static Possible<Boolean> paid(AuditRights clause, AuditReport report) {
        boolean billed = crosses(clause, report, report.billed());
        boolean correct = crosses(clause, report, report.correct());
        if (clause.base().isPresent()) {
            return Possible.known(clause.base().get() == AuditRights.Base.BILLED ? billed : correct);
        }
        return Possible.between(billed && correct, billed || correct, List.of("what the error is held against"));
    }

    private static boolean crosses(AuditRights clause, AuditReport report, Money base) {
        int sign = out(report).multiply(HUNDRED).compareTo(base.amount().multiply(clause.threshold()));
        return clause.comparison() == Comparison.MORE_THAN ? sign > 0 : sign >= 0;
    }

    private static Optional<Amount> difference(AuditReport report) {
        int sign = report.billed().amount().compareTo(report.correct().amount());
        var money = new Money(report.billed().currency(), out(report));
        if (sign == 0) {
            return Optional.empty();
        }
        return Optional.of(
                sign > 0
                        ? new Amount(Amount.Kind.CREDIT, Side.OPERATOR, money)
                        : new Amount(Amount.Kind.CHARGE, Side.CUSTOMER, money));
    }

    /** Both sides keep records after the end; the duty is over when its time is. */
    private static List<Duty> keeping(Contract contract, ZonedDateTime end) {
        var duties = new ArrayList<Duty>();
        contract.clause(AuditRights.class)
                .ifPresent(clause -> clause.recordsKept().ifPresent(period -> {
                    var last = end.minusNanos(1).toLocalDate();
                    var until = new ActDays(contract.holidays().calendar(), contract.zone()).end(period, last);
                    for (Side side : Side.values()) {
                        duties.add(Duty.of(
                                        clause.text(),
                                        "records-" + (side == Side.OPERATOR ? "operator" : "customer"),
                                        side,
                                        "keep its records until " + InWords.until(until))
                                .arising(end)
                                .surviving(Optional.of(end))
                                .done(Optional.of(until))
                                .resting(
                                        List.of("Last day in force " + InWords.date(last) + "; " + period
                                                + " after it end " + InWords.until(until) + "."),
                                        List.of()));
                    }
                }));
        return List.copyOf(duties);
    }

    /**
     * The facts.
     *
     * @return each audit, the right it opens, and the duties to keep records
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (Audit audit : audits) {
            facts.add(fact(audit));
            facts.add(right(audit).on(at, we));
        }
        duties.forEach(duty -> facts.add(duty.on(at, we)));
        return List.copyOf(facts);
    }

    /**
     * The moments at which a fact would read otherwise without any new event.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        audits.forEach(audit -> moments.addAll(right(audit).nextMoments()));
        duties.forEach(duty -> moments.addAll(duty.nextMoments()));
        return List.copyOf(moments);
    }
}
