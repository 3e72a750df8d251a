package dev.covenant.position;

import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.measure.InWords;
import dev.covenant.measure.ReceiptPlace;
import dev.covenant.terms.Account;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import dev.covenant.terms.TerminationForConvenience;
import dev.covenant.terms.TerminationReading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Until when each side is bound if notice of termination for convenience is sent: for a moment and a method, every
 * account and reading. Our own notice counts from its latest plausible receipt, theirs from the earliest.
 *
 * @param terms the contract's timeline; the clauses are those in force when the notice is sent
 * @param calendar the business days of the place of receipt
 * @param settled an end that an earlier notice has settled; empty where none has
 * @param standstills the agreements under which clocks stand still
 * @param byReading the ends that earlier notices have settled by some readings only, by their names
 * @param reached where the notice is received; empty: at the place in force when it is sent
 */
public record ExitWindows(
        ResolvedTerms terms,
        BusinessCalendar calendar,
        Optional<FixedEnd> settled,
        Standstills standstills,
        Map<String, FixedEnd> byReading,
        Optional<ReceiptPlace> reached) {

    /**
     * By the contract's own calendar.
     *
     * @param terms the contract's timeline
     * @return the windows
     */
    public static ExitWindows of(ResolvedTerms terms) {
        return new ExitWindows(
                terms,
                terms.signed().holidays().calendar(),
                Optional.empty(),
                new Standstills(List.of(), terms.signed().zone()),
                Map.of(),
                Optional.empty());
    }

    /**
     * The same by another calendar, to see what depends on it.
     *
     * @param other the calendar
     * @return the windows
     */
    public ExitWindows by(BusinessCalendar other) {
        return new ExitWindows(terms, other, settled, standstills, byReading, reached);
    }

    /**
     * The same where an earlier notice has settled an end, beyond which no other notice reaches.
     *
     * @param end the settled end and why
     * @return the windows
     */
    public ExitWindows endingBy(FixedEnd end) {
        return new ExitWindows(terms, calendar, Optional.of(end), standstills, byReading, reached);
    }

    /**
     * The same where earlier notices have settled an end by some readings.
     *
     * @param ends by the name of a reading
     * @return the windows
     */
    public ExitWindows endingBy(Map<String, FixedEnd> ends) {
        return new ExitWindows(terms, calendar, settled, standstills, Map.copyOf(ends), reached);
    }

    /**
     * The same under agreements by which clocks stand still.
     *
     * @param agreements of the contract
     * @return the windows
     */
    public ExitWindows under(Standstills agreements) {
        return new ExitWindows(terms, calendar, settled, agreements, byReading, reached);
    }

    /**
     * The same for a notice that went to another place than the one in force when it was sent.
     *
     * @param place where it is received
     * @return the windows
     */
    public ExitWindows reaching(ReceiptPlace place) {
        return new ExitWindows(terms, calendar, settled, standstills, byReading, Optional.of(place));
    }

    /**
     * What a notice sent at a moment would do; by hand it is handed over at that moment.
     *
     * @param giver who gives it
     * @param method how it travels
     * @param sent when it leaves
     * @return the window
     */
    public ExitWindow ifSent(Side giver, DeliveryMethod method, Instant sent) {
        var zone = terms.at(sent)
                .clause(NoticeMechanics.class)
                .map(notices -> notices.placeOf(giver).zone())
                .orElse(terms.signed().zone());
        return of(giver, Dispatch.of(method, sent, zone));
    }

    /**
     * What a notice does.
     *
     * @param giver who gives it
     * @param dispatch how and when it is sent, and arrived where that is known
     * @return the window; without readings, and with the reason, where there is no exit
     */
    public ExitWindow of(Side giver, Dispatch dispatch) {
        var contract = terms.at(dispatch.sent());
        var clause = contract.clause(TerminationForConvenience.class);
        var none = noExit(contract, giver, dispatch.sent(), FixedEnd.of(contract, settled));
        var notices = contract.clause(NoticeMechanics.class);
        if (none.isEmpty()
                && notices.flatMap(n -> n.receiptOf(dispatch.method())).isEmpty()) {
            none = Optional.of("The contract does not say when a notice " + words(dispatch.method()) + " is received"
                    + notices.map(n -> " (" + n.number() + ")").orElse("") + ".");
        }
        if (none.isPresent()) {
            return new ExitWindow(giver, dispatch, Optional.empty(), clause, Optional.empty(), List.of(), none);
        }
        var mechanics = notices.orElseThrow();
        var place = reached.orElseGet(() -> mechanics.receivedFrom(giver, calendar));
        var reception = mechanics.receiptOf(dispatch.method()).orElseThrow().reception(dispatch, place);
        if (reception.receipt().isEmpty()) {
            none = Optional.of(String.join(" ", reception.workings()));
            return new ExitWindow(giver, dispatch, Optional.empty(), clause, Optional.empty(), List.of(), none);
        }
        var receipt = reception.receipt().orElseThrow();
        var received = giver == contract.we() ? receipt.latest() : receipt.earliest();
        var count = new ReadingCount(
                terms,
                contract,
                calendar,
                received.atZone(place.zone()),
                dispatch.sent(),
                receipt,
                FixedEnd.of(contract, settled),
                standstills.clockOf(clause.orElseThrow()),
                byReading,
                mechanics.placeOf(giver).zone(),
                received.equals(dispatch.arrived().orElse(dispatch.sent())));
        return new ExitWindow(
                giver,
                dispatch,
                barred(mechanics, dispatch.method()),
                clause,
                Optional.of(receipt),
                readings(clause.orElseThrow(), count),
                Optional.empty());
    }

    /** Why a side cannot leave for convenience at a moment; empty where it can. */
    static Optional<String> noExit(Contract contract, Side giver, Instant at, Optional<FixedEnd> life) {
        var day = at.atZone(contract.zone()).toLocalDate();
        if (day.isBefore(contract.agreed())) {
            return Optional.of("There was no contract yet: it was agreed on " + InWords.date(contract.agreed()) + ".");
        }
        if (life.filter(end -> end.isOverAt(at)).isPresent()) {
            return Optional.of("The contract has ended: its last day in force was " + life.get() + ".");
        }
        var clause = contract.clause(TerminationForConvenience.class);
        if (clause.isEmpty()) {
            return Optional.of("The contract has no clause that lets a side leave for convenience; it ends "
                    + life.map(end -> "on " + end + ".").orElse("only by agreement or for cause."));
        }
        if (!clause.get().who().contains(giver)) {
            return Optional.of("The " + giver.title() + " may not leave for convenience ("
                    + clause.get().number() + ").");
        }
        return Optional.empty();
    }

    private static Optional<String> barred(NoticeMechanics notices, DeliveryMethod method) {
        return notices.forTermination().contains(method)
                ? Optional.empty()
                : Optional.of(words(method) + (method == DeliveryMethod.EMAIL ? " alone" : "")
                        + " is no notice of termination (" + notices.number() + ")");
    }

    private static List<ExitReading> readings(TerminationForConvenience clause, ReadingCount count) {
        var adopted = clause.adoptedReading().map(TerminationReading::name);
        var readings = new ArrayList<ExitReading>();
        for (Account account : clause.accounts()) {
            for (TerminationReading reading : account.readings()) {
                readings.add(count.by(account, reading, adopted.equals(Optional.of(reading.name()))));
            }
        }
        return List.copyOf(readings);
    }

    /** A method as sentences name it. */
    static String words(DeliveryMethod method) {
        return "by " + method.title();
    }
}
