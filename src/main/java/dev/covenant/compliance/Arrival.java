package dev.covenant.compliance;

import dev.covenant.ledger.ContractEvent;

/**
 * An event that has been understood, with where it came from.
 *
 * @param event what happened
 * @param place where it stood, such as {@code campus.csv:17}
 */
public record Arrival(ContractEvent event, String place) {}
