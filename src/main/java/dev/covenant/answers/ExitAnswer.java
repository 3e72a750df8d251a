package dev.covenant.answers;

import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.BusinessCalendar;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.position.CostOfDelay;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.ExitWindows;
import dev.covenant.position.FixedEnd;
import dev.covenant.position.LeavingCharge;
import dev.covenant.position.NoticeChain;
import dev.covenant.position.NoticeOnRecord;
import dev.covenant.position.Standstills;
import dev.covenant.position.WaysOut;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a notice of termination would do, and what is on record.
 *
 * @param terms the contract's timeline with the choices of readings on record
 * @param contract as it reads at the moment judged
 * @param asOf the moment judged and what was known
 * @param question what was asked
 * @param calendar by which business days were counted
 * @param ours if we send notice then
 * @param theirs if they do, by the same method
 * @param methods if we send notice then, by each method the contract names
 * @param otherLaw the same by the calendar of the governing law, where that is another one
 * @param otherCalendar that calendar
 * @param ourPlan by when we must give notice for the wanted day; empty where no day is wanted
 * @param theirPlan by when they would have to
 * @param delay what one day's delay of our notice costs
 * @param notices of termination on record
 * @param chains notices that protect one another
 * @param settled the end that notices on record have settled beyond doubt
 * @param settling what they have settled, in a sentence each
 * @param standstills agreements under which clocks stand still
 * @param misfits events that could not be understood
 */
public record ExitAnswer(
        ResolvedTerms terms,
        Contract contract,
        AsOf asOf,
        ExitQuestion question,
        BusinessCalendar calendar,
        ExitWindow ours,
        ExitWindow theirs,
        Map<DeliveryMethod, ExitWindow> methods,
        Map<DeliveryMethod, ExitWindow> otherLaw,
        Optional<BusinessCalendar> otherCalendar,
        Optional<ExitPlan> ourPlan,
        Optional<ExitPlan> theirPlan,
        Optional<CostOfDelay> delay,
        List<NoticeOnRecord> notices,
        List<NoticeChain> chains,
        Optional<FixedEnd> settled,
        List<String> settling,
        Standstills standstills,
        List<String> misfits) {

    /** The statutory calendar that goes with a governing law, where a contract may have chosen another. */
    private static final Map<String, String> CALENDAR_OF_LAW =
            Map.of("new-york", "us-new-york-gcl24", "england", "england");

    /**
     * Answers.
     *
     * @param signed the contract as signed
     * @param asOf the moment judged and what was known
     * @param state what is on record
     * @param question what is asked
     * @param misfits events that could not be understood, each as it is to be printed
     * @return the answer, the same for the same inputs
     */
    public static ExitAnswer of(
            Contract signed, AsOf asOf, LedgerState state, ExitQuestion question, List<String> misfits) {
        var ways = WaysOut.of(new ResolvedTerms(signed, asOf.known()), state, asOf);
        var contract = ways.terms().at(asOf.effective());
        var windows = ways.windows();
        var plans = ways.plans();
        var wanted = question.leaveOn().or(() -> target(state, asOf.effective()));
        var other = Optional.ofNullable(CALENDAR_OF_LAW.get(contract.law()))
                .filter(name -> !name.equals(windows.calendar().name()))
                .map(name -> BusinessCalendar.of(name, contract.holidays().also()));
        var ours = windows.ifSent(contract.we(), question.method(), question.sent());
        return new ExitAnswer(
                ways.terms(),
                contract,
                asOf,
                question,
                windows.calendar(),
                ours,
                windows.ifSent(contract.we().other(), question.method(), question.sent()),
                byMethod(windows, contract, question.sent()),
                other.map(calendar -> byMethod(windows.by(calendar), contract, question.sent()))
                        .orElse(Map.of()),
                other,
                wanted.map(day -> plans.leaveOn(contract.we(), day, asOf.effective())),
                wanted.map(day -> plans.leaveOn(contract.we().other(), day, asOf.effective())),
                CostOfDelay.of(ways.terms(), ours),
                ways.notices().stream()
                        .filter(notice -> notice.kind() == Notice.Kind.TERMINATION)
                        .toList(),
                ways.chains(),
                ways.settled(),
                ways.sentences(),
                ways.standstills(),
                misfits);
    }

    /**
     * What a side's leaving costs beside the fees until then, by one reading.
     *
     * @param window of that side
     * @param exit the reading
     * @return empty where the contract asks for nothing of that side, or the reading has no end
     */
    public Optional<LeavingCharge> charges(ExitWindow window, ExitReading exit) {
        return exit.outcome()
                .flatMap(outcome -> LeavingCharge.of(
                        terms, question.sent(), window.giver(), outcome.end().lastDayInForce()));
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

    /**
     * Whether a side's notice is asked about.
     *
     * @param side which
     * @return true where it is
     */
    public boolean asks(Side side) {
        return question.parties().contains(side);
    }
}
