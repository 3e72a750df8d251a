package dev.covenant.position;

import dev.covenant.ledger.LedgerState;
import dev.covenant.ledger.Standstill;
import dev.covenant.terms.Clause;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * The standstill and tolling agreements of a contract.
 *
 * @param agreements in order of time
 * @param zone the contract's, whose days are counted or not
 */
public record Standstills(List<Standstill> agreements, ZoneId zone) {

    /**
     * Those agreed by a moment; what they cover may lie ahead.
     *
     * @param state what is on record
     * @param at agreements after this are not seen
     * @return none where none is on record
     */
    public static Standstills of(LedgerState state, Instant at) {
        return new Standstills(state.events(Standstill.class, at), state.zone());
    }

    /**
     * The clock of a clause: a notice period, a cure, a window for a claim or a dispute.
     *
     * @param clause whose clock
     * @return it stands still under the agreements that name the clause, or all
     */
    public StoppedClock clockOf(Clause clause) {
        return clockOf(clause.id(), clause.number());
    }

    /**
     * The clock of a clause that is named only.
     *
     * @param id the clause's declared id
     * @param number its number as printed
     * @return it stands still under the agreements that name the clause, or all
     */
    public StoppedClock clockOf(String id, String number) {
        return new StoppedClock(
                agreements.stream()
                        .filter(agreement -> agreement.covers(id, number))
                        .toList(),
                zone);
    }
}
