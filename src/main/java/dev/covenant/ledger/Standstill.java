package dev.covenant.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A standstill or tolling agreement: while it runs, the clocks it covers stand still.
 *
 * @param envelope who says so
 * @param from from when the clocks stand, included
 * @param to until when, excluded; empty: until a later agreement says so
 * @param covers the ids or numbers of the clauses whose clocks stand; empty: every clock of the contract
 * @param instrument the paper that says so, such as {@code standstill letter of 4 Jan 2027}; may be empty
 * @param at when it was agreed
 */
public record Standstill(
        Envelope envelope, Instant from, Optional<Instant> to, List<String> covers, String instrument, Instant at)
        implements ContractEvent {

    /**
     * Whether the clocks of a clause stand still under it.
     *
     * @param id the clause's declared id
     * @param number its number as printed
     * @return true where the clause is named by either, or no clause is named at all
     */
    public boolean covers(String id, String number) {
        return covers.isEmpty() || covers.contains(id) || covers.contains(number);
    }
}
