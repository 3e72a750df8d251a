package dev.covenant.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * A contract's timeline as known at a moment: what its clauses read on each day. Each subject is judged by the terms
 * in force in its own period.
 *
 * @param signed the contract as signed
 * @param known amendments recorded after this are not seen
 */
public record ResolvedTerms(Contract signed, Instant known) {

    /**
     * The contract as it reads on a day.
     *
     * @param day in the contract's zone
     * @return the contract with the amendments in force that day
     */
    public Contract on(LocalDate day) {
        var clauses = new ArrayList<>(signed.clauses());
        for (Amendment amendment : signed.amendments()) {
            if (!amendment.effective().isAfter(day) && !amendment.known().isAfter(known)) {
                amendment.clauses().forEach(clause -> put(clauses, clause));
            }
        }
        return new Contract(
                signed.id(),
                signed.title(),
                signed.law(),
                signed.agreed(),
                signed.zone(),
                signed.we(),
                signed.holidays(),
                signed.meters(),
                List.copyOf(clauses),
                signed.amendments(),
                signed.version());
    }

    /**
     * The contract as it reads at a moment.
     *
     * @param moment any
     * @return the contract on that moment's day in its own zone
     */
    public Contract at(Instant moment) {
        return on(moment.atZone(signed.zone()).toLocalDate());
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
