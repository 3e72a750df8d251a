package dev.covenant.terms;

import dev.covenant.measure.CountedPeriod;
import dev.covenant.measure.Rolls;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * Within what time an invoice may be disputed, and what then happens (DOMAIN 1.23).
 *
 * @param text identity and words
 * @param window the time to dispute
 * @param from what it is counted from
 * @param rolls where its last day moves that is no business day
 * @param deemedAccepted whether an invoice not disputed in time counts as accepted
 * @param payTheRest whether the undisputed part is to be paid when due
 * @param goodFaith a share of the disputed sum to be paid when due all the same; empty: none
 * @param resolution how long the parties try to settle it, from the dispute; empty: the contract does not say
 * @param deemedSettled after what time an open dispute counts as settled, and for whom; empty: never
 */
public record InvoiceDisputes(
        ClauseText text,
        CountedPeriod window,
        PaymentTerms.DueFrom from,
        Rolls rolls,
        boolean deemedAccepted,
        boolean payTheRest,
        Optional<GoodFaith> goodFaith,
        Optional<CountedPeriod> resolution,
        Optional<DeemedSettled> deemedSettled)
        implements Clause {

    /**
     * A payment in good faith.
     *
     * @param share of the disputed sum, in percent
     * @param whenDisputed only where at least this much of the invoice is disputed, in percent
     */
    public record GoodFaith(BigDecimal share, BigDecimal whenDisputed) {}

    /**
     * An end to open disputes.
     *
     * @param after counted from the day of the dispute
     * @param winner for whom the dispute is then settled
     */
    public record DeemedSettled(CountedPeriod after, Side winner) {}
}
