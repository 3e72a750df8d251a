package dev.covenant.position.cause;

import dev.covenant.finding.Fact;
import dev.covenant.ledger.Breach;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Notice;
import dev.covenant.ledger.Reservation;
import dev.covenant.position.Standstills;
import dev.covenant.position.rights.GivenNotice;
import dev.covenant.position.rights.HolderActs;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.TerminationForCause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The breaches of a contract on record by a moment, and the rights they open. */
public final class CauseFacts {

    private final List<BreachCase> cases;
    private final Instant at;

    private CauseFacts(List<BreachCase> cases, Instant at) {
        this.cases = cases;
        this.at = at;
    }

    /**
     * Folds them.
     *
     * @param terms the timeline; each breach is judged by the terms in force when it happened
     * @param state what is on record
     * @param at the moment judged
     * @param notices those given by then
     * @return one case for each breach
     */
    public static CauseFacts of(ResolvedTerms terms, LedgerState state, Instant at, List<GivenNotice> notices) {
        var standstills = Standstills.of(state, at);
        var acts = new HolderActs(
                state, at, notices, terms.signed().we(), terms.signed().zone());
        var cases = new ArrayList<BreachCase>();
        for (Breach breach : state.events(Breach.class, at)) {
            var contract = terms.at(breach.at());
            contract.clause(TerminationForCause.class).ifPresent(clause -> {
                var broken = BrokenClause.of(contract, breach.clause());
                cases.add(new BreachCase(
                        clause,
                        breach,
                        broken,
                        notice(breach, broken, acts),
                        CureStory.of(state, at, breach),
                        earlier(contract, clause, breach, broken, cases),
                        reserved(state, at, clause, breach, broken),
                        new CureClock(contract.holidays().calendar(), contract.zone(), standstills.clockOf(clause)),
                        acts));
            });
        }
        return new CauseFacts(List.copyOf(cases), at);
    }

    /** The one that counts and was received first; where none counts, the first that may. */
    private static Optional<GivenNotice> notice(Breach breach, BrokenClause broken, HolderActs acts) {
        return acts.notices().stream()
                .filter(given -> given.kind() == Notice.Kind.BREACH
                        && given.giver() == breach.by().other()
                        && given.standing() != GivenNotice.Standing.NONE
                        && isAbout(given, breach, broken))
                .min(Comparator.comparing(GivenNotice::standing)
                        .thenComparing(given -> given.receivedFor(acts.we())
                                .map(moment -> moment.toInstant())
                                .orElse(Instant.MAX)));
    }

    private static boolean isAbout(GivenNotice given, Breach breach, BrokenClause broken) {
        return given.about().isPresent()
                ? given.about().get().equals(breach.envelope().id())
                : given.reliesOn().filter(broken::isNamed).isPresent()
                        && !given.sent().isBefore(breach.at());
    }

    private static Optional<Breach> earlier(
            Contract contract,
            TerminationForCause clause,
            Breach breach,
            BrokenClause broken,
            List<BreachCase> before) {
        var day = breach.at().atZone(contract.zone()).toLocalDate();
        return clause.repeatWithin()
                .flatMap(period -> before.stream()
                        .filter(other -> other.breach().by() == breach.by()
                                && other.broken().id().equals(broken.id()))
                        .filter(other -> other.notice()
                                .filter(given -> given.standing() == GivenNotice.Standing.COUNTS)
                                .isPresent())
                        .map(BreachCase::breach)
                        .filter(other -> {
                            var first = other.at().atZone(contract.zone()).toLocalDate();
                            var last = period.after(first, contract.holidays().calendar())
                                    .day();
                            return !day.isAfter(last);
                        })
                        .reduce((older, later) -> later));
    }

    private static boolean reserved(
            LedgerState state, Instant at, TerminationForCause clause, Breach breach, BrokenClause broken) {
        var id = breach.envelope().id();
        return state.events(Reservation.class, at).stream()
                .filter(event ->
                        event.by() == breach.by().other() && !event.at().isBefore(breach.at()))
                .anyMatch(event -> event.covers(clause.id(), clause.number(), id)
                        || event.covers(broken.id(), broken.number(), id)
                        || event.subjects().contains(id));
    }

    /**
     * The facts.
     *
     * @return each breach, and the right to end the contract of each that was noticed
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (BreachCase each : cases) {
            facts.add(each.fact(at));
            if (each.notice().isPresent()) {
                facts.add(each.right().on(at, each.acts().we()));
            }
        }
        return List.copyOf(facts);
    }

    /**
     * When the contract ends by a right that was exercised.
     *
     * @return the earliest such end; empty where none was
     */
    public Optional<Instant> end() {
        return cases.stream().flatMap(each -> end(each).stream()).min(Comparator.naturalOrder());
    }

    private static Optional<Instant> end(BreachCase each) {
        var right = each.right();
        return right.acts().stream()
                .filter(act -> act.kind() == RightAct.Kind.EXERCISED && right.counts(act))
                .findFirst()
                .flatMap(act -> each.clause()
                        .endsAfter()
                        .map(period -> each.clock()
                                .end(period, act.at().atZone(each.clock().zone())))
                        .map(moved -> moved.map(end -> end.toInstant()))
                        .orElse(Optional.of(act.at())));
    }

    /**
     * The moments at which a fact would read otherwise without any new event.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        return cases.stream().flatMap(BreachCase::nextMoments).toList();
    }
}
