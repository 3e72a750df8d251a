package dev.covenant.ledger;

import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A side tells the other who may sign its notices from now on. It takes effect when the other side receives it.
 *
 * @param envelope who says so
 * @param side whose signatories change
 * @param added who may sign from now on
 * @param removed who may no longer
 * @param methods how the change was told
 * @param at when it was sent
 * @param arrived when it physically arrived, where known
 */
public record SignatoryChange(
        Envelope envelope,
        Side side,
        List<String> added,
        List<String> removed,
        List<DeliveryMethod> methods,
        Instant at,
        Optional<Instant> arrived)
        implements ContractEvent {}
