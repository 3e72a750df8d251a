package dev.covenant.ledger;

import dev.covenant.terms.BreachClass;
import dev.covenant.terms.Side;
import java.time.Instant;

/**
 * An apparent breach, as one of us sees it. It is no notice: nothing begins to run.
 *
 * @param envelope who says so
 * @param by the side that seems to be in breach
 * @param sort of breach
 * @param clause the id or the number of the clause that seems to be broken
 * @param what happened, in a sentence
 * @param at when it happened
 * @param incurable whether it seems that no cure is possible; a person rules on that
 */
public record Breach(
        Envelope envelope, Side by, BreachClass sort, String clause, String what, Instant at, boolean incurable)
        implements ContractEvent {}
