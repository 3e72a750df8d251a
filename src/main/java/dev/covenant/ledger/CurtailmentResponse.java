package dev.covenant.ledger;

import dev.covenant.measure.Quantity;
import java.time.Instant;
import java.util.Optional;

/**
 * How much load is off in answer to a curtailment order, at a moment: totals since the order, not steps.
 *
 * @param envelope who says so
 * @param order the order's event id
 * @param at when so much was off
 * @param operatorOff the operator's own load that is off
 * @param customerOff the customer's load that is off
 * @param operatorLeft the operator's own load that is still drawn; empty: not said
 */
public record CurtailmentResponse(
        Envelope envelope,
        String order,
        Instant at,
        Quantity operatorOff,
        Quantity customerOff,
        Optional<Quantity> operatorLeft)
        implements ContractEvent {}
