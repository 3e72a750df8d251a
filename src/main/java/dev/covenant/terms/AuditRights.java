package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;

/**
 * The right to look into the other side's books (DOMAIN 1.24).
 *
 * @param text identity and words
 * @param who the sides that may audit
 * @param times how often at most
 * @param within in what time; a further audit inside it is out of turn
 * @param notice how long before the audit may begin, from receipt of the request
 * @param threshold by how many percent the figures must be out for the audited side to pay for the audit
 * @param comparison whether the threshold itself is enough
 * @param base what the error is held against; empty: the clause does not say
 * @param recordsKept how long records are kept after the contract's end; empty: the clause does not say
 */
public record AuditRights(
        ClauseText text,
        Set<Side> who,
        int times,
        CountedPeriod within,
        CountedPeriod notice,
        BigDecimal threshold,
        Comparison comparison,
        Optional<Base> base,
        Optional<CountedPeriod> recordsKept)
        implements Clause {

    /** What an error is held against. */
    public enum Base {
        /** What was billed. */
        BILLED,
        /** What should have been billed. */
        CORRECT
    }
}
