package dev.covenant.compliance;

import java.time.Instant;

/**
 * An original in a contract's file.
 *
 * @param original the document
 * @param filing what it is to the contract
 * @param at when it was filed
 */
public record Filed(Original original, Filing filing, Instant at) {}
