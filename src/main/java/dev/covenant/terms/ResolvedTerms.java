package dev.covenant.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract's timeline as known at a moment: what its clauses read on each day. Each subject is judged by the terms
 * in force in its own period.
 *
 * @param signed the contract as signed
 * @param known amendments recorded after this are not seen
 * @param choices what persons have since said of readings, in order of time
 * @param renewedTo the last day of the term by the renewals that are sure; empty: as the contract file has it
 * @param told changes of places of notice and of signatories that the sides told each other, in order of sending
 * @param started the day on which a tranche began, by its name, where that is known; else it begins as planned
 */
public record ResolvedTerms(
        Contract signed,
        Instant known,
        List<ReadingChoice> choices,
        Optional<LocalDate> renewedTo,
        List<NoticeChange> told,
        Map<String, LocalDate> started) {

    /**
     * A timeline on which nobody has said more of readings than the contract file.
     *
     * @param signed the contract as signed
     * @param known amendments recorded after this are not seen
     */
    public ResolvedTerms(Contract signed, Instant known) {
        this(signed, known, List.of(), Optional.empty(), List.of(), Map.of());
    }

    /**
     * The same with persons' later choices among readings. Each counts on every day of the timeline: it says how the
     * words are read, and changes no words. A choice in the contract file that is dated later stands against it.
     *
     * @param later in order of time
     * @return the timeline as so read
     */
    public ResolvedTerms ruledBy(List<ReadingChoice> later) {
        return new ResolvedTerms(signed, known, List.copyOf(later), renewedTo, told, started);
    }

    /**
     * The same with its term renewed. The clause itself, which decides the renewals, reads as signed.
     *
     * @param lastDay the last day of the term
     * @return the timeline on each day of which the term ends so
     */
    public ResolvedTerms renewedTo(LocalDate lastDay) {
        return new ResolvedTerms(signed, known, choices, Optional.of(lastDay), told, started);
    }

    /**
     * The same with tranches of its term that have begun by an event.
     *
     * @param days the first day of each, by its name
     * @return the timeline with their terms counted from those days
     */
    public ResolvedTerms started(Map<String, LocalDate> days) {
        return new ResolvedTerms(signed, known, choices, renewedTo, told, Map.copyOf(days));
    }

    /**
     * The same with what the sides have told each other of their places and signatories. Each change counts from its
     * latest plausible receipt.
     *
     * @param changes in order of sending
     * @return the timeline with the changes
     */
    public ResolvedTerms told(List<NoticeChange> changes) {
        return new ResolvedTerms(signed, known, choices, renewedTo, List.copyOf(changes), started);
    }

    /**
     * The same with each such change counting from its earliest plausible receipt.
     *
     * @return the timeline with the changes early
     */
    public ResolvedTerms toldEarly() {
        return told(told.stream().map(NoticeChange::early).toList());
    }

    /**
     * The contract as it reads on a day.
     *
     * @param day in the contract's zone
     * @return the contract with the amendments in force that day, and what was told by its end
     */
    public Contract on(LocalDate day) {
        return reads(day, day.plusDays(1).atStartOfDay(signed.zone()).toInstant());
    }

    private Contract reads(LocalDate day, Instant moment) {
        var clauses = new ArrayList<>(signed.clauses());
        for (Amendment amendment : signed.amendments()) {
            if (!amendment.effective().isAfter(day) && !amendment.known().isAfter(known)) {
                amendment.clauses().forEach(clause -> put(clauses, clause));
            }
        }
        clauses.replaceAll(this::ruled);
        clauses.replaceAll(clause -> clause instanceof NoticeMechanics notices ? changed(notices, moment) : clause);
        return new Contract(
                signed.id(),
                signed.title(),
                signed.law(),
                signed.agreed(),
                signed.zone(),
                signed.we(),
                signed.holidays(),
                signed.computation(),
                signed.meters(),
                List.copyOf(clauses),
                signed.amendments(),
                signed.version());
    }

    /**
     * The contract as it reads at a moment.
     *
     * @param moment any
     * @return the contract on that moment's day in its own zone, with what was told by that moment
     */
    public Contract at(Instant moment) {
        return reads(moment.atZone(signed.zone()).toLocalDate(), moment);
    }

    private NoticeMechanics changed(NoticeMechanics notices, Instant moment) {
        var places = new ArrayList<>(notices.places());
        told.stream()
                .filter(change -> !change.latest().isAfter(moment))
                .forEach(change -> places.replaceAll(change::to));
        return notices.withPlaces(List.copyOf(places));
    }

    private Clause ruled(Clause clause) {
        if (clause instanceof Term term) {
            var begun = term.startedOn(started);
            return renewedTo.map(begun::renewedTo).orElse(begun);
        }
        return clause instanceof TerminationForConvenience termination
                ? termination.ruledBy(choices.stream()
                        .filter(choice -> choice.clause().equals(clause.id()))
                        .toList())
                : clause;
    }

    private static void put(List<Clause> clauses, Clause clause) {
        for (int i = 0; i < clauses.size(); i++) {
            if (clauses.get(i).id().equals(clause.id())) {
                clauses.set(i, clause);
                return;
            }
        }
        clauses.add(clause);
    }
}
