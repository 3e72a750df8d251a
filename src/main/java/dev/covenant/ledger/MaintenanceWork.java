package dev.covenant.ledger;

import java.time.Instant;
import java.util.Optional;

/**
 * Maintenance, announced or done.
 *
 * @param envelope who says so
 * @param at when it was announced, else when it was to begin
 * @param announced when it was announced; empty: it was not
 * @param from its start as announced, included
 * @param to its end as announced, excluded
 * @param actualFrom when it began in fact; empty: as announced
 * @param actualTo when it ended in fact; empty: as announced
 */
public record MaintenanceWork(
        Envelope envelope,
        Instant at,
        Optional<Instant> announced,
        Instant from,
        Instant to,
        Optional<Instant> actualFrom,
        Optional<Instant> actualTo)
        implements ContractEvent {}
