package dev.covenant.terms;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * The test by which committed capacity counts as delivered.
 *
 * @param lasting how long the test must last at least
 * @param share how much of the committed capacity must be there throughout, in percent, at least
 */
public record Acceptance(Duration lasting, BigDecimal share) {}
