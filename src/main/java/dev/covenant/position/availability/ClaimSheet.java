package dev.covenant.position.availability;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.CreditClaim;
import dev.covenant.ledger.CreditNote;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Ruling;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.BusinessHours;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.position.rights.Right;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.Contract;
import dev.covenant.terms.CreditClaims;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Side;
import dev.covenant.terms.TimelyAct;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The claim for the credit of one month that is over. */
final class ClaimSheet {

    private final Contract contract;
    private final CreditClaims clause;
    private final CreditMonth credit;
    private final AsOf asOf;
    private final Optional<NoticeMechanics> notices;
    private final BusinessCalendar calendar;
    private final MonthDeadline deadline;
    private final YearMonth month;
    private final LedgerState state;

    ClaimSheet(Contract contract, CreditClaims clause, CreditMonth credit, LedgerState state, AsOf asOf) {
        this.contract = contract;
        this.clause = clause;
        this.credit = credit;
        this.asOf = asOf;
        this.state = state;
        this.month = YearMonth.parse(credit.subject());
        this.notices = contract.clause(NoticeMechanics.class);
        this.calendar = contract.holidays().calendar();
        this.deadline = MonthDeadline.of("To claim", month, clause.within(), clause.rolls(), calendar);
    }

    /** A claim on record, and when it is made for the purpose of the clause. */
    private record Made(CreditClaim claim, Optional<ZonedDateTime> received, Instant counts) {}

    List<Fact> facts() {
        return List.of(fact(), right().on(asOf.effective(), contract.we()));
    }

    List<Instant> nextMoments() {
        var moments = new ArrayList<>(right().nextMoments());
        moments.add(latest().toInstant().plus(1, ChronoUnit.MICROS));
        if (!passed()) {
            moments.add(today().plusDays(1).atStartOfDay(zone()).toInstant());
        }
        made().forEach(one -> one.received().ifPresent(at -> moments.add(at.toInstant())));
        return moments;
    }

    private Side claimant() {
        return Side.CUSTOMER;
    }

    /** Where the claim is received. */
    private ZoneId zone() {
        return notices.map(clause -> clause.placeOf(claimant().other()).zone()).orElse(contract.zone());
    }

    private Optional<BusinessHours> hours() {
        return notices.stream()
                .flatMap(clause -> Stream.of(DeliveryMethod.values())
                        .flatMap(method -> clause.receiptOf(method).stream())
                        .flatMap(receipt -> receipt.hours().stream()))
                .findFirst();
    }

    private ZonedDateTime latest() {
        return deadline.deadline("", hours(), zone()).latest();
    }

    private boolean passed() {
        return asOf.effective().isAfter(latest().toInstant());
    }

    private LocalDate today() {
        return asOf.effective().atZone(zone()).toLocalDate();
    }

    private List<Made> made() {
        return state.events(CreditClaim.class, asOf.effective()).stream()
                .filter(claim -> claim.month().equals(month) && claim.by() == claimant())
                .flatMap(claim -> made(claim).stream())
                .sorted(Comparator.comparing(Made::counts))
                .toList();
    }

    private Optional<Made> made(CreditClaim claim) {
        var received = received(claim);
        if (clause.counts() == TimelyAct.SENDING) {
            return Optional.of(new Made(claim, received, claim.at()));
        }
        return received.map(at -> new Made(claim, received, at.toInstant()));
    }

    /** Ours at the latest plausible moment, theirs at the earliest. */
    private Optional<ZonedDateTime> received(CreditClaim claim) {
        if (notices.isEmpty()) {
            return claim.arrived().map(at -> at.atZone(zone()));
        }
        var place = notices.get().receivedFrom(claimant(), calendar);
        var dispatch = new Dispatch(
                claim.method(), claim.at(), notices.get().placeOf(claimant()).zone(), claim.arrived());
        return notices.get()
                .receiptOf(claim.method())
                .flatMap(rule -> rule.reception(dispatch, place).receipt())
                .map(receipt ->
                        (claimant() == contract.we() ? receipt.latest() : receipt.earliest()).atZone(receipt.zone()));
    }

    private boolean inTime(Made claim) {
        return !claim.counts().isAfter(latest().toInstant());
    }

    private ClaimableCredit fact() {
        var made = made();
        boolean claimed =
                made.stream().anyMatch(one -> inTime(one) && !one.counts().isAfter(asOf.effective()));
        var claims = state.events(CreditClaim.class, asOf.effective()).stream()
                .filter(claim -> claim.month().equals(month) && claim.by() == claimant())
                .toList();
        return new ClaimableCredit(
                clause.text(),
                credit.subject(),
                credit.time(),
                contract.we() == claimant(),
                credit.credit(),
                deadline.last(),
                deadline.deadline(
                        "claim for " + InWords.month(month)
                                + (clause.counts() == TimelyAct.RECEIPT ? " received" : " sent"),
                        hours(),
                        zone()),
                businessDaysLeft(),
                sendingDays(),
                !claims.isEmpty(),
                claimed,
                !claims.isEmpty() && made.stream().noneMatch(this::inTime),
                made.stream()
                        .findFirst()
                        .flatMap(Made::received)
                        .map(Possible::known)
                        .orElseGet(() -> Possible.unknown("a receipt of the claim")),
                passed(),
                settled(),
                remedy(),
                workings(claims),
                claims.stream()
                        .map(claim -> new Evidence(
                                "claim",
                                "sent " + InWords.moment(claim.at().atZone(contract.zone())) + " by "
                                        + claim.method().title(),
                                claim.envelope().source() + " "
                                        + claim.envelope().id()))
                        .toList());
    }

    private int businessDaysLeft() {
        int days = 0;
        for (var day = today(); day.isBefore(deadline.last()) && days < 1000; day = calendar.next(day)) {
            days++;
        }
        return days;
    }

    private String sendingDays() {
        if (notices.isEmpty() || clause.counts() == TimelyAct.SENDING) {
            return "any method by " + InWords.until(latest());
        }
        var place = notices.get().receivedFrom(claimant(), calendar);
        var from = notices.get().placeOf(claimant()).zone();
        return String.join(
                "; ",
                Stream.of(DeliveryMethod.values())
                        .flatMap(method -> notices.get().receiptOf(method).stream()
                                .map(receipt -> {
                                    var last = receipt.lastSending(method, deadline.last(), from, place);
                                    return method.title() + " by "
                                            + last.moment()
                                                    .map(InWords::shortMoment)
                                                    .orElseGet(() -> InWords.shortDate(last.day()));
                                }))
                        .toList());
    }

    private String remedy() {
        return "The credit is " + clause.remedy().words()
                + clause.preserves()
                        .map(number -> "; claiming it leaves " + number + " intact")
                        .orElse("") + ".";
    }

    /** A credit note settles it, and so does a ruling about the clause and the month. */
    private boolean settled() {
        return state.events(CreditNote.class, asOf.effective()).stream()
                        .anyMatch(note -> note.month().equals(month))
                || state.events(Ruling.class, asOf.effective()).stream()
                        .anyMatch(ruling -> ruling.about().equals(clause.id() + " " + month));
    }

    private List<String> workings(List<CreditClaim> claims) {
        var lines = new ArrayList<>(deadline.workings());
        lines.add("It must be " + (clause.counts() == TimelyAct.RECEIPT ? "received" : "sent") + " by "
                + InWords.until(latest()) + ".");
        for (CreditClaim claim : claims) {
            lines.add("Claim sent " + InWords.moment(claim.at().atZone(contract.zone())) + " by "
                    + claim.method().title()
                    + received(claim)
                            .map(at -> ", received " + InWords.moment(at) + ".")
                            .orElse("; nothing on record gives it a receipt."));
        }
        lines.add(remedy());
        return List.copyOf(lines);
    }

    private Right right() {
        var until = deadline.deadline("claim for " + InWords.month(month), hours(), zone());
        return Right.of(clause.text(), "claim/" + month, claimant(), "claim the credit of " + InWords.month(month))
                .opening(month.plusMonths(1).atDay(1).atStartOfDay(contract.zone()))
                .lapsing(until)
                .acted(made().stream()
                        .map(one -> new RightAct(
                                RightAct.Kind.EXERCISED,
                                one.counts(),
                                "claim " + one.claim().envelope().id() + " of the "
                                        + claimant().title()))
                        .toList())
                .resting(deadline.workings(), credit.evidence())
                .toldByItsArea();
    }
}
