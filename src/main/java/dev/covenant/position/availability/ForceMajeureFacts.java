package dev.covenant.position.availability;

import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.ForceMajeure;
import dev.covenant.ledger.ForceMajeureEnd;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Receipt;
import dev.covenant.position.rights.Right;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ForceMajeureTerms;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import dev.covenant.terms.TimelyAct;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Facts about force majeure: the notice it needs, and the right to end that it opens when it lasts. */
public final class ForceMajeureFacts {

    private final Contract contract;
    private final LedgerState state;
    private final AsOf asOf;
    private final Optional<ForceMajeureTerms> clause;
    private final Optional<NoticeMechanics> notices;

    /**
     * The facts of a contract.
     *
     * @param terms the contract's timeline
     * @param state what is on record of it
     * @param asOf the moment judged
     */
    public ForceMajeureFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.contract = terms.at(asOf.effective());
        this.state = state;
        this.asOf = asOf;
        this.clause = contract.clause(ForceMajeureTerms.class);
        this.notices = contract.clause(NoticeMechanics.class);
    }

    /** A notice of it: when it left, and when it counts as received. */
    private record Told(Instant sent, DeliveryMethod method, Optional<Instant> arrived) {}

    private record Outcome(TimelyAct act, boolean inTime, String words) {}

    private List<ForceMajeure> events() {
        return clause.isEmpty() ? List.of() : state.events(ForceMajeure.class, asOf.effective());
    }

    /**
     * The facts, the same for the same inputs.
     *
     * @return events of force majeure and rights to end for them
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (ForceMajeure event : events()) {
            clause.filter(terms -> terms.noticeWithin().isPresent()).ifPresent(terms -> facts.add(fact(terms, event)));
            rights(event).forEach(right -> facts.add(right.on(asOf.effective(), contract.we())));
        }
        return List.copyOf(facts);
    }

    /**
     * The moments at which a fact would read otherwise without any new event.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        var moments = new ArrayList<Instant>();
        for (ForceMajeure event : events()) {
            clause.flatMap(terms -> terms.noticeWithin().map(event.at()::plus))
                    .ifPresent(last -> moments.add(last.plus(1, ChronoUnit.MICROS)));
            rights(event).forEach(right -> moments.addAll(right.nextMoments()));
        }
        return moments;
    }

    private ZonedDateTime local(Instant moment) {
        return moment.atZone(contract.zone());
    }

    private ForceMajeureOnRecord fact(ForceMajeureTerms terms, ForceMajeure event) {
        var last = event.at().plus(terms.noticeWithin().orElseThrow());
        var told = told(event);
        // without a notice it is asked what one sent now would do
        var sent = told.orElseGet(() -> new Told(asOf.effective(), usual(), Optional.empty()));
        var outcomes = terms.settled().stream()
                .map(act -> outcome(act, event, sent, last))
                .toList();
        boolean all = outcomes.stream().allMatch(Outcome::inTime);
        boolean none = outcomes.stream().noneMatch(Outcome::inTime);
        var words = String.join(" ", outcomes.stream().map(Outcome::words).toList());
        return new ForceMajeureOnRecord(
                terms.text(),
                event.envelope().id(),
                event.by(),
                event.by() == contract.we(),
                local(event.at()),
                new Deadline("notice of force majeure sent", local(last), local(last)),
                asOf.effective().isAfter(last),
                told.isPresent(),
                told.isPresent() && all,
                told.isPresent() && none,
                !all && !none,
                words,
                terms.conditionPrecedent()
                        ? "Notice in time is a condition precedent: without it nothing is excused."
                        : "The contract does not make notice in time a condition of relief.",
                List.of(
                        "Onset " + InWords.moment(local(event.at())) + "; "
                                + InWords.length(terms.noticeWithin().orElseThrow()) + " by the clock end "
                                + InWords.moment(local(last)) + ".",
                        words,
                        terms.paymentExcused() ? "Payment is excused." : "Payment is not excused."),
                List.of(new Evidence(
                        "force majeure",
                        event.cause().orElse("no cause reported"),
                        event.envelope().source() + " " + event.envelope().id())));
    }

    private Optional<Told> told(ForceMajeure event) {
        var reported = event.noticeSent().map(sent -> new Told(sent, usual(), event.noticeArrived()));
        return state.events(Notice.class, asOf.effective()).stream()
                .filter(notice -> notice.giver() == event.by()
                        && notice.about().filter(event.envelope().id()::equals).isPresent())
                .map(notice -> new Told(notice.sent(), notice.methods().get(0), notice.arrived()))
                .min(Comparator.comparing(Told::sent))
                .or(() -> reported);
    }

    /** E-mail where the contract permits it for such notices, else by hand. */
    private DeliveryMethod usual() {
        return notices.filter(
                        mechanics -> mechanics.receiptOf(DeliveryMethod.EMAIL).isPresent())
                .map(mechanics -> DeliveryMethod.EMAIL)
                .orElse(DeliveryMethod.HAND);
    }

    private Outcome outcome(TimelyAct act, ForceMajeure event, Told told, Instant last) {
        if (act == TimelyAct.SENDING) {
            boolean inTime = !told.sent().isAfter(last);
            return new Outcome(
                    act,
                    inTime,
                    "If sending counts: by " + InWords.moment(local(last)) + (inTime ? "." : ", which was missed."));
        }
        var received = received(event.by(), told);
        if (received.isEmpty()) {
            return new Outcome(act, false, "If receipt counts: nothing gives it a receipt.");
        }
        boolean inTime = !received.get().isAfter(last);
        return new Outcome(
                act,
                inTime,
                "If receipt counts: by " + told.method().title() + " it counts "
                        + InWords.moment(local(received.get()))
                        + (inTime
                                ? ", in time."
                                : ", " + InWords.length(Duration.between(last, received.get())) + " late."));
    }

    private Optional<Instant> received(Side giver, Told told) {
        if (notices.isEmpty()) {
            return told.arrived();
        }
        var place = notices.get().receivedFrom(giver, contract.holidays().calendar());
        var from = notices.get().placeOf(giver).zone();
        var dispatch = new Dispatch(told.method(), told.sent(), from, told.arrived());
        return notices.get()
                .receiptOf(told.method())
                .flatMap(rule -> rule.reception(dispatch, place).receipt())
                .map(giver == contract.we() ? Receipt::latest : Receipt::earliest);
    }

    /** After more than so many consecutive days each side may end; an event that is over in time opens nothing. */
    private List<Right> rights(ForceMajeure event) {
        var days = clause.flatMap(ForceMajeureTerms::endAfterDays);
        if (days.isEmpty()) {
            return List.of();
        }
        var opens = local(event.at()).plusDays(days.get()).plus(1, ChronoUnit.MICROS);
        var end = end(event);
        if (end.filter(over -> !over.isAfter(opens.toInstant())).isPresent()) {
            return List.of();
        }
        var rights = new ArrayList<Right>();
        for (Side side : Side.values()) {
            var right = Right.of(
                            clause.orElseThrow().text(),
                            "force-majeure/" + event.envelope().id() + "/" + side.title(),
                            side,
                            "end the agreement, since the force majeure has lasted more than " + days.get() + " days")
                    .opening(opens);
            rights.add(end.map(over -> right.lapsing(new Deadline("notice of termination", local(over), local(over))))
                    .orElse(right));
        }
        return rights;
    }

    private Optional<Instant> end(ForceMajeure event) {
        return event.to()
                .or(() -> state.events(ForceMajeureEnd.class, asOf.effective()).stream()
                        .filter(over -> over.about().equals(event.envelope().id()))
                        .map(ForceMajeureEnd::at)
                        .min(Comparator.naturalOrder()))
                .filter(over -> !over.isAfter(asOf.effective()));
    }
}
