package dev.covenant.position.payment;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.measure.Rounding;
import dev.covenant.position.rights.Right;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.Contract;
import dev.covenant.terms.InvoiceDisputes;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The facts of the window in which one invoice may be disputed. */
final class DisputeSheet {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Contract contract;
    private final InvoiceDisputes clause;
    private final Account account;
    private final InvoiceDates window;
    private final Instant at;
    private final LocalDate today;

    DisputeSheet(Contract contract, InvoiceDisputes clause, Account account, InvoiceDates window, Instant at) {
        this.contract = contract;
        this.clause = clause;
        this.account = account;
        this.window = window;
        this.at = at;
        this.today = at.atZone(contract.zone()).toLocalDate();
    }

    List<Fact> facts() {
        return List.of(fact(), right().on(at, contract.we()));
    }

    List<Instant> nextMoments() {
        return Stream.concat(
                        Stream.of(window.last(), account.contest().deemedOn(), resolveBy())
                                .flatMap(Optional::stream)
                                .map(day -> endOf(day).toInstant()),
                        right().nextMoments().stream())
                .toList();
    }

    /** What is to be paid of an open disputed sum; nothing where the clause does not ask for it or it is paid. */
    BigDecimal goodFaithSum() {
        var contest = account.contest();
        var total = account.invoice().amount().amount();
        return clause.goodFaith()
                .filter(terms -> contest.open().signum() > 0
                        && contest.open()
                                        .multiply(HUNDRED)
                                        .compareTo(terms.whenDisputed().multiply(total))
                                >= 0)
                .map(terms -> {
                    var share = Rounding.CENT.of(
                            contest.open().multiply(terms.share()).movePointLeft(2));
                    var beyond = contest.open().subtract(account.outstanding()).max(BigDecimal.ZERO);
                    return share.subtract(beyond).max(BigDecimal.ZERO);
                })
                .orElse(BigDecimal.ZERO);
    }

    private Side holder() {
        return account.invoice().by().other();
    }

    private ZonedDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(contract.zone());
    }

    private boolean passed() {
        return window.last().filter(today::isAfter).isPresent();
    }

    private boolean unsettled() {
        return account.contest().open().signum() > 0;
    }

    private Optional<LocalDate> resolveBy() {
        return account.contest()
                .raised()
                .filter(day -> unsettled())
                .flatMap(day -> clause.resolution()
                        .map(period -> period.after(day, contract.holidays().calendar())
                                .day()));
    }

    private Optional<Deadline> closes() {
        return window.plan()
                .flatMap(plan -> window.last()
                        .map(last -> new Deadline(
                                "invoice " + account.invoice().number() + " disputed", endOf(plan), endOf(last))));
    }

    private DisputeWindow fact() {
        var contest = account.contest();
        var invoice = account.invoice();
        boolean disputed = contest.raised().isPresent();
        return new DisputeWindow(
                clause.text(),
                InvoiceSheet.subject(invoice),
                holder(),
                holder() == contract.we(),
                invoice.amount(),
                window.last()
                        .map(Possible::known)
                        .orElseGet(() -> Possible.unknown(window.missing().orElse("the last day"))),
                closes(),
                window.last().isPresent() && !passed(),
                passed(),
                disputed,
                contest.tooLate(),
                clause.deemedAccepted() && passed() && !disputed,
                account.money(contest.disputed()),
                unsettled(),
                resolveBy(),
                contest.deemedOn()
                        .filter(day -> unsettled())
                        .map(day -> new Deadline("dispute settled", endOf(day), endOf(day))),
                clause.deemedSettled().map(InvoiceDisputes.DeemedSettled::winner),
                goodFaithSum().signum() == 0
                        ? Optional.empty()
                        : Optional.of(new Amount(
                                invoice.committed() ? Amount.Kind.COMMITTED_FEE : Amount.Kind.CHARGE,
                                holder(),
                                account.money(goodFaithSum()))),
                workings(),
                evidence());
    }

    private List<String> workings() {
        var lines = new ArrayList<>(window.workings());
        window.missing().ifPresent(missing -> lines.add("Not known: " + missing + "."));
        lines.addAll(account.contest().workings());
        if (clause.payTheRest()) {
            lines.add("What is not disputed is to be paid when due.");
        }
        resolveBy().ifPresent(day -> lines.add("The parties try to settle it until " + InWords.date(day) + "."));
        account.contest()
                .deemedOn()
                .filter(day -> unsettled())
                .ifPresent(
                        day -> lines.add("If it is open after " + InWords.date(day) + ", it counts as settled for the "
                                + clause.deemedSettled()
                                        .map(terms -> terms.winner().title())
                                        .orElse("other side") + "."));
        return List.copyOf(lines);
    }

    private List<Evidence> evidence() {
        var invoice = account.invoice();
        return List.of(new Evidence(
                "invoice " + invoice.number(),
                invoice.amount().toString(),
                invoice.envelope().source() + " " + invoice.envelope().id()));
    }

    private Right right() {
        var invoice = account.invoice();
        var right = Right.of(
                        clause.text(),
                        "dispute/" + InvoiceSheet.subject(invoice),
                        holder(),
                        "dispute invoice " + invoice.number())
                .opening(invoice.received().orElse(invoice.at()).atZone(contract.zone()))
                .acted(account
                        .contest()
                        .raised()
                        .map(day -> new RightAct(
                                RightAct.Kind.EXERCISED,
                                // a dispute of the day of receipt itself is not before the opening
                                later(day.atStartOfDay(contract.zone()).toInstant(), invoice),
                                "Disputed by the " + holder().title()))
                        .stream()
                        .toList())
                .resting(window.workings(), evidence())
                .toldByItsArea();
        var dated = closes().map(right::lapsing).orElse(right);
        return window.missing().map(dated::doubted).orElse(dated);
    }

    private static Instant later(Instant act, dev.covenant.ledger.Invoice invoice) {
        var opens = invoice.received().orElse(invoice.at());
        return act.isBefore(opens) ? opens : act;
    }
}
