package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.finding.Deadline;
import dev.covenant.finding.Evidence;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.AsOf;
import dev.covenant.measure.InWords;
import dev.covenant.measure.Possible;
import dev.covenant.terms.Contract;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import dev.covenant.terms.TerminationForConvenience;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The fact of the exit target in force: the latest one that a person set and did not give up. */
final class TargetFacts {

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final AsOf asOf;

    TargetFacts(ResolvedTerms terms, LedgerState state, AsOf asOf) {
        this.terms = terms;
        this.state = state;
        this.asOf = asOf;
    }

    Optional<TargetedExit> current() {
        var contract = terms.at(asOf.effective());
        var clause = contract.clause(TerminationForConvenience.class);
        return target().flatMap(target ->
                clause.flatMap(c -> target.lastDay().map(day -> fact(contract, c, target, day))));
    }

    private Optional<ExitTarget> target() {
        return state.events(ExitTarget.class, asOf.effective()).stream().reduce((earlier, later) -> later);
    }

    private TargetedExit fact(Contract contract, TerminationForConvenience clause, ExitTarget target, LocalDate day) {
        var plan = ExitPlans.of(terms)
                .under(Standstills.of(state, asOf.effective()))
                .leaveOn(contract.we(), day, asOf.effective());
        var why = plan.none().orElse("no reading permits that day");
        return new TargetedExit(
                clause.text(),
                "exit-target",
                plan.planBy().isPresent() || plan.latest().isPresent(),
                lateFrom(plan).filter(from -> !asOf.effective().isBefore(from)).isPresent(),
                day,
                target.by(),
                moment(plan.planBy(), why),
                moment(plan.latest(), why),
                deadline(contract, plan),
                plan.planBy().map(TargetFacts::sendings).orElse("no day"),
                CommittedFees.ofOneDay(terms, day.plusDays(1))
                        .map(fee -> new Amount(Amount.Kind.COST_OF_DELAY, Side.CUSTOMER, fee)),
                workings(contract, plan, target),
                List.of(new Evidence(
                        "exit target set by " + target.by(),
                        InWords.date(day),
                        target.envelope().source() + " " + target.envelope().id())));
    }

    /** The last moment still counts, so it is late from the next microsecond on, the finest that is stored. */
    private static Optional<Instant> lateFrom(ExitPlan plan) {
        return plan.latest()
                .or(plan::planBy)
                .map(receipt -> receipt.moment().toInstant().plus(1, ChronoUnit.MICROS));
    }

    private static Possible<ZonedDateTime> moment(Optional<ReceiptDay> day, String why) {
        return day.<Possible<ZonedDateTime>>map(receipt -> Possible.known(receipt.moment()))
                .orElseGet(() -> Possible.unknown(why));
    }

    private static Optional<Deadline> deadline(Contract contract, ExitPlan plan) {
        var where = contract.clause(NoticeMechanics.class)
                .map(notices -> notices.placeOf(contract.we().other()).place())
                .orElse("hand");
        return plan.planBy()
                .or(plan::latest)
                .map(by -> new Deadline(
                        "our notice received in " + where,
                        by.moment(),
                        plan.latest().orElse(by).moment()));
    }

    private static String sendings(ReceiptDay day) {
        return day.sendings().stream()
                .filter(sending -> sending.last().isPresent())
                .map(sending -> ExitWindows.words(sending.method()).replaceFirst("^by ", "") + " "
                        + InWords.date(sending.last().orElseThrow().day()))
                .collect(Collectors.joining(", "));
    }

    private List<String> workings(Contract contract, ExitPlan plan, ExitTarget target) {
        var lines = new ArrayList<String>();
        lines.add(
                "Target: " + target.by() + ", set " + InWords.moment(target.at().atZone(contract.zone()))
                        + (target.reason().isEmpty() ? "." : ": " + target.reason()));
        plan.readings().stream().filter(ReadingPlan::adopted).forEach(reading -> lines.addAll(reading.workings()));
        for (ReadingPlan reading : plan.readings()) {
            lines.add("Reading " + reading.reading().name() + " ("
                    + reading.reading().title() + ")"
                    + (reading.adopted() ? ", adopted: " : ": ")
                    + reading.latest()
                            .map(latest -> "received by " + InWords.date(latest))
                            .orElse(reading.none().orElse("no day"))
                    + ".");
        }
        lines.addAll(plan.notes());
        plan.ifLate()
                .ifPresent(late -> lines.add("If late: after " + InWords.moment(late.after()) + " it counts as"
                        + " received " + InWords.date(late.counts())
                        + (late.why().isEmpty() ? "" : " (" + String.join("; ", late.why()) + ")")
                        + ". The contract then ends "
                        + InWords.date(late.end().lastDayInForce()) + ": " + late.days() + " more days"
                        + late.fees().total().map(fees -> ", " + fees).orElse("") + "."));
        plan.ifNone()
                .flatMap(CommittedFees::total)
                .ifPresent(fees -> lines.add("If none is sent, fees run on to the end of the term: " + fees + "."));
        return lines;
    }

    /** The target is late after its last moment of receipt, and past from the day after it. */
    List<Instant> nextMoments() {
        var contract = terms.at(asOf.effective());
        return target().flatMap(ExitTarget::lastDay).stream()
                .flatMap(day -> Stream.concat(
                        lateFrom(ExitPlans.of(terms)
                                        .under(Standstills.of(state, asOf.effective()))
                                        .leaveOn(contract.we(), day, asOf.effective()))
                                .stream(),
                        Stream.of(day.plusDays(1)
                                .atStartOfDay(terms.signed().zone())
                                .toInstant())))
                .toList();
    }
}
