package dev.covenant.position.parties;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.ControlChange;
import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.PartyAssignment;
import dev.covenant.measure.InWords;
import dev.covenant.position.Standstills;
import dev.covenant.position.rights.ActDays;
import dev.covenant.position.rights.GivenNotice;
import dev.covenant.position.rights.HolderActs;
import dev.covenant.position.rights.Right;
import dev.covenant.position.rights.RightAct;
import dev.covenant.terms.AssignmentTerms;
import dev.covenant.terms.Contract;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The parties of a contract over time, and the rights that changes of control open. */
public final class PartyFacts {

    private record ControlRight(Right right, AssignmentTerms.OnControl control, ActDays days) {}

    private final ResolvedTerms terms;
    private final LedgerState state;
    private final Instant at;
    private final HolderActs acts;
    private final List<ControlRight> rights;

    /**
     * Folds them.
     *
     * @param terms the timeline; each event is judged by the terms in force when it happened
     * @param state what is on record
     * @param at the moment judged
     * @param notices those given by then
     */
    public PartyFacts(ResolvedTerms terms, LedgerState state, Instant at, List<GivenNotice> notices) {
        this.terms = terms;
        this.state = state;
        this.at = at;
        this.acts = new HolderActs(
                state, at, notices, terms.signed().we(), terms.signed().zone());
        this.rights = state.events(ControlChange.class, at).stream()
                .flatMap(change -> right(change).stream())
                .toList();
    }

    private Optional<ControlRight> right(ControlChange change) {
        var contract = terms.at(change.from());
        return contract.clause(AssignmentTerms.class).flatMap(clause -> {
            boolean named = change.competitor().orElseGet(() -> clause.names(change.acquirer()));
            return clause.controls().stream()
                    .filter(control -> named || !control.namedOnly())
                    .findFirst()
                    .map(control -> right(contract, clause, control, change, named));
        });
    }

    /** Planned from the day it passed; counted from the day the other side learned of it. */
    private ControlRight right(
            Contract contract,
            AssignmentTerms clause,
            AssignmentTerms.OnControl control,
            ControlChange change,
            boolean named) {
        var zone = contract.zone();
        var days = new ActDays(contract.holidays().calendar(), zone);
        var passed = change.from().atZone(zone);
        var known = change.at().isBefore(change.from()) ? passed : change.at().atZone(zone);
        var deadline = days.deadline(
                "notice of termination received",
                control.within(),
                passed.toLocalDate(),
                known.toLocalDate(),
                clause.rolls());
        var right = Right.of(
                        clause.text(),
                        change.envelope().id(),
                        change.side().other(),
                        "end the agreement on " + control.notice() + "' notice, since control of the "
                                + change.side().title() + " passed to " + change.acquirer())
                .opening(known)
                .lapsing(deadline)
                .tolledBy(Standstills.of(state, at).clockOf(clause).tolling())
                .resting(
                        List.of(
                                change.acquirer() + " is " + (named ? "" : "not ") + "a named competitor ("
                                        + clause.number() + ").",
                                "Control passed " + InWords.moment(passed) + ", known to the other side "
                                        + InWords.moment(known) + "; " + control.within()
                                        + ": planned from the first, counted from the second."),
                        List.of(new Evidence(
                                "change of control",
                                change.side().title() + " to " + change.acquirer(),
                                change.envelope().source() + " "
                                        + change.envelope().id())));
        return new ControlRight(acts.applied(right), control, days);
    }

    /**
     * The facts.
     *
     * @return each assignment, and each right that a change of control opens
     */
    public List<Fact> facts() {
        var facts = new ArrayList<Fact>();
        for (PartyAssignment assignment : state.events(PartyAssignment.class, at)) {
            terms.at(assignment.at())
                    .clause(AssignmentTerms.class)
                    .ifPresent(clause -> facts.add(party(clause, assignment)));
        }
        rights.forEach(each -> facts.add(each.right().on(at, acts.we())));
        return List.copyOf(facts);
    }

    private PartyOnRecord party(AssignmentTerms clause, PartyAssignment assignment) {
        boolean without = clause.consentNeeded() && assignment.ground() == PartyAssignment.Ground.NONE;
        return new PartyOnRecord(
                clause.text(),
                assignment.envelope().id(),
                assignment.side(),
                assignment.to(),
                assignment.from().atZone(acts.zone()),
                current(assignment.side())
                        .filter(name -> name.equals(assignment.to()))
                        .isPresent(),
                without,
                history(assignment.side()),
                List.of(new Evidence(
                        "assignment",
                        assignment.side().title() + " to " + assignment.to(),
                        assignment.envelope().source() + " "
                                + assignment.envelope().id())));
    }

    private Stream<PartyAssignment> grounded(Side side) {
        return state.events(PartyAssignment.class, at).stream()
                .filter(event -> event.side() == side && !isAttempt(event))
                .sorted(Comparator.comparing(PartyAssignment::from));
    }

    private boolean isAttempt(PartyAssignment event) {
        return event.ground() == PartyAssignment.Ground.NONE
                && terms.at(event.at())
                        .clause(AssignmentTerms.class)
                        .filter(AssignmentTerms::consentNeeded)
                        .isPresent();
    }

    private Optional<String> current(Side side) {
        return grounded(side)
                .filter(event -> !event.from().isAfter(at))
                .map(PartyAssignment::to)
                .reduce((earlier, later) -> later);
    }

    private List<String> history(Side side) {
        return grounded(side)
                .map(event -> "From " + InWords.moment(event.from().atZone(acts.zone())) + " the " + side.title()
                        + " is " + event.to() + ".")
                .toList();
    }

    /**
     * When the contract ends by a right of these that was exercised.
     *
     * @return the earliest such end; empty where none was
     */
    public Optional<Instant> end() {
        return rights.stream()
                .flatMap(each -> each.right().acts().stream()
                        .filter(act -> act.kind() == RightAct.Kind.EXERCISED
                                && !act.at().isAfter(at))
                        .filter(each.right()::counts)
                        .map(act -> each.days()
                                .end(
                                        each.control().notice(),
                                        act.at().atZone(acts.zone()).toLocalDate())
                                .toInstant()))
                .min(Comparator.naturalOrder());
    }

    /**
     * The moments at which a fact would read otherwise without any new event.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        return Stream.concat(
                        rights.stream().flatMap(each -> each.right().nextMoments().stream()),
                        state.events(PartyAssignment.class, at).stream().map(PartyAssignment::from))
                .toList();
    }
}
