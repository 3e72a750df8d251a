package dev.covenant.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * An event kept as it came, which no clause of this version judges yet: outage, force majeure, claim.
 *
 * @param envelope who says so
 * @param kind such as {@code outage}
 * @param at when
 * @param data its fields as text, by name, sorted
 */
public record OtherEvent(Envelope envelope, String kind, Instant at, Map<String, String> data)
        implements ContractEvent {}
