package dev.covenant.position.cause;

import dev.covenant.terms.Contract;

/**
 * The clause that seems to be broken, whether an event names it by its id or its number.
 *
 * @param id its declared id; where the contract has none such, as the event names it
 * @param number as printed
 */
record BrokenClause(String id, String number) {

    static BrokenClause of(Contract contract, String named) {
        return contract.clauses().stream()
                .filter(clause -> clause.id().equals(named) || clause.number().equals(named))
                .findFirst()
                .map(clause -> new BrokenClause(clause.id(), clause.number()))
                .orElseGet(() -> new BrokenClause(named, named));
    }

    boolean isNamed(String name) {
        return id.equals(name) || number.equals(name);
    }
}
