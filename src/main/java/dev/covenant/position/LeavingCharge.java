package dev.covenant.position;

import dev.covenant.finding.Amount;
import dev.covenant.position.term.EarlyTerminationCharge;
import dev.covenant.terms.ResolvedTerms;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What leaving early costs beside the fees until then, as far as the answers about an exit need it.
 *
 * @param amount the charge; empty where a fee it rests on is not known
 * @param workings how it was counted
 */
public record LeavingCharge(Optional<Amount> amount, List<String> workings) {

    /**
     * The charge where a side ends the contract for convenience.
     *
     * @param terms the contract's timeline
     * @param asOf the moment at which the terms are read
     * @param giver the side that leaves
     * @param lastDay the last day in force
     * @return empty where the contract asks for none of that side
     */
    public static Optional<LeavingCharge> of(ResolvedTerms terms, Instant asOf, Side giver, LocalDate lastDay) {
        return EarlyTerminationCharge.at(terms, asOf, giver, lastDay)
                .map(charge -> new LeavingCharge(charge.amount(), charge.workings()));
    }
}
