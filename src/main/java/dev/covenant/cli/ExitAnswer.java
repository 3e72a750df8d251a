package dev.covenant.cli;

import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Dispatch;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ExitPlans;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.ExitWindows;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What {@code covenant exit} answers.
 *
 * @param contract as it reads at the moment judged
 * @param asOf the moment judged and what was known
 * @param calendar by which business days were counted
 * @param ours if we send notice now
 * @param theirs if they do, by the same method
 * @param methods if we send notice now, by each method the contract names
 * @param otherLaw the same by the calendar of the governing law, where that is another one
 * @param otherCalendar that calendar
 * @param ourPlan by when we must give notice for the wanted day; empty where no day is wanted
 * @param theirPlan by when they would have to
 * @param recorded notices of termination on record, each with what it would do
 * @param misfits events that could not be understood
 */
record ExitAnswer(
        Contract contract,
        AsOf asOf,
        BusinessCalendar calendar,
        ExitWindow ours,
        ExitWindow theirs,
        Map<DeliveryMethod, ExitWindow> methods,
        Map<DeliveryMethod, ExitWindow> otherLaw,
        Optional<BusinessCalendar> otherCalendar,
        Optional<ExitPlan> ourPlan,
        Optional<ExitPlan> theirPlan,
        List<Recorded> recorded,
        List<String> misfits) {

    /** The statutory calendar that goes with a governing law, where a contract may have chosen another. */
    private static final Map<String, String> CALENDAR_OF_LAW =
            Map.of("new-york", "us-new-york-gcl24", "england", "england");

    /**
     * A notice on record and what it does, by one of its methods.
     *
     * @param notice as it happened
     * @param window what it does
     */
    record Recorded(Notice notice, ExitWindow window) {}

    static ExitAnswer of(
            Contract signed, AsOf asOf, EventArguments events, DeliveryMethod method, Optional<LocalDate> leaveOn) {
        var terms = new ResolvedTerms(signed, asOf.known());
        var contract = terms.at(asOf.effective());
        var windows = ExitWindows.of(terms);
        var wanted = leaveOn.or(() -> target(events.state(), asOf.effective()));
        var plans = ExitPlans.of(terms);
        var other = Optional.ofNullable(CALENDAR_OF_LAW.get(contract.law()))
                .filter(name -> !name.equals(windows.calendar().name()))
                .map(name -> BusinessCalendar.of(name, contract.holidays().also()));
        return new ExitAnswer(
                contract,
                asOf,
                windows.calendar(),
                windows.ifSent(contract.we(), method, asOf.effective()),
                windows.ifSent(contract.we().other(), method, asOf.effective()),
                byMethod(windows, contract, asOf.effective()),
                other.map(calendar -> byMethod(windows.by(calendar), contract, asOf.effective()))
                        .orElse(Map.of()),
                other,
                wanted.map(day -> plans.leaveOn(contract.we(), day, asOf.effective())),
                wanted.map(day -> plans.leaveOn(contract.we().other(), day, asOf.effective())),
                recorded(windows, contract, events.state(), asOf.effective()),
                events.misfits());
    }

    private static Map<DeliveryMethod, ExitWindow> byMethod(ExitWindows windows, Contract contract, Instant at) {
        var all = new LinkedHashMap<DeliveryMethod, ExitWindow>();
        for (DeliveryMethod method : DeliveryMethod.values()) {
            if (contract.clause(NoticeMechanics.class)
                    .flatMap(notices -> notices.receiptOf(method))
                    .isPresent()) {
                all.put(method, windows.ifSent(contract.we(), method, at));
            }
        }
        return all;
    }

    private static Optional<LocalDate> target(LedgerState state, Instant by) {
        return state.events(ExitTarget.class, by).stream()
                .reduce((earlier, later) -> later)
                .flatMap(ExitTarget::lastDay);
    }

    private static List<Recorded> recorded(ExitWindows windows, Contract contract, LedgerState state, Instant by) {
        var all = new ArrayList<Recorded>();
        for (Notice notice : state.events(Notice.class, by)) {
            if (notice.kind() == Notice.Kind.TERMINATION) {
                var zone = contract.clause(NoticeMechanics.class)
                        .map(notices -> notices.placeOf(notice.giver()).zone())
                        .orElse(contract.zone());
                for (DeliveryMethod method : notice.methods()) {
                    var dispatch = new Dispatch(method, notice.sent(), zone, notice.arrived());
                    all.add(new Recorded(notice, windows.of(notice.giver(), dispatch)));
                }
            }
        }
        return List.copyOf(all);
    }
}
