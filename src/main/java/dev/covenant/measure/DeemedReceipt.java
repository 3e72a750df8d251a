package dev.covenant.measure;

import java.util.Optional;

/**
 * When a contract deems a notice received by one method: data, not code (DOMAIN 1.4).
 *
 * @param after how long after dispatch; a count of 0 means on delivery, or on dispatch for e-mail
 * @param unit what {@code after} counts
 * @param hours receipt outside these counts at the next opening on a business day; empty: any time counts
 * @param rebuttable whether proof of another time displaces the deemed one
 */
public record DeemedReceipt(int after, PeriodUnit unit, Optional<BusinessHours> hours, boolean rebuttable) {}
