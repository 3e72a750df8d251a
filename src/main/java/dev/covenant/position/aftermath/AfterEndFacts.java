package dev.covenant.position.aftermath;

import dev.covenant.finding.Evidence;
import dev.covenant.finding.Fact;
import dev.covenant.ledger.Fulfilment;
import dev.covenant.ledger.LedgerState;
import dev.covenant.measure.InWords;
import dev.covenant.position.Standstills;
import dev.covenant.position.rights.ActDays;
import dev.covenant.position.rights.Duty;
import dev.covenant.terms.Contract;
import dev.covenant.terms.PostTermination;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The duties after the end of a contract. */
public final class AfterEndFacts {

    private final Instant at;
    private final Side we;
    private final List<Duty> duties;

    /**
     * Folds them.
     *
     * @param terms the timeline; the clause is the one in force at the end, or now where the end lies ahead
     * @param state what is on record
     * @param at the moment judged
     * @param end when the contract ends; empty: no end is known, and nothing is owed after it yet
     */
    public AfterEndFacts(ResolvedTerms terms, LedgerState state, Instant at, Optional<ZonedDateTime> end) {
        this.at = at;
        this.we = terms.signed().we();
        var made = new ArrayList<Duty>();
        end.ifPresent(moment -> {
            var then = moment.toInstant().minusNanos(1);
            var contract = terms.at(then.isBefore(at) ? then : at);
            contract.clause(PostTermination.class)
                    .ifPresent(clause ->
                            clause.duties().forEach(duty -> made.add(duty(contract, clause, duty, moment, state))));
        });
        this.duties = List.copyOf(made);
    }

    private Duty duty(
            Contract contract,
            PostTermination clause,
            PostTermination.AfterEnd owed,
            ZonedDateTime end,
            LedgerState state) {
        var days = new ActDays(contract.holidays().calendar(), contract.zone());
        var last = end.minusNanos(1).toLocalDate();
        var done = state.events(Fulfilment.class, at).stream()
                .filter(event -> event.about().equals(owed.name()) && event.by() == owed.ower())
                .findFirst();
        var duty = Duty.of(clause.text(), owed.name(), owed.ower(), owed.task())
                .arising(end)
                .surviving(Optional.of(end))
                .resting(
                        List.of("Last day in force " + InWords.date(last) + " (not counted); " + owed.period()
                                + (owed.lasts() ? " long." : " to do it.")),
                        done.stream()
                                .map(event -> new Evidence(
                                        "done",
                                        event.evidence(),
                                        event.envelope().source() + " "
                                                + event.envelope().id()))
                                .toList());
        if (owed.lasts()) {
            var until = days.end(owed.period(), last);
            return new Duty(
                    duty.clause(),
                    duty.subject(),
                    duty.ower(),
                    owed.task() + " until " + InWords.until(until),
                    duty.arises(),
                    duty.due(),
                    Optional.of(until),
                    duty.contractEnds(),
                    duty.tolling(),
                    duty.doubts(),
                    duty.workings(),
                    duty.evidence(),
                    duty.toldApart());
        }
        return duty.due(days.deadline(owed.task(), owed.period(), last, last, clause.rolls()))
                .done(done.map(event -> event.at().atZone(contract.zone())))
                .tolledBy(Standstills.of(state, at).clockOf(clause).tolling());
    }

    /**
     * The facts.
     *
     * @return the duties, in the order of the clause
     */
    public List<Fact> facts() {
        return duties.stream().<Fact>map(duty -> duty.on(at, we)).toList();
    }

    /**
     * The moments at which a fact would read otherwise without any new event.
     *
     * @return in no order
     */
    public List<Instant> nextMoments() {
        return duties.stream().flatMap(duty -> duty.nextMoments().stream()).toList();
    }
}
