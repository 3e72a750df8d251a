package dev.covenant.measure;

import java.time.LocalTime;

/**
 * Hours in which a notice can be received, at the place of receipt.
 *
 * @param opens the first moment, included
 * @param closes the last moment, included: 17:00 sharp is still in time
 */
public record BusinessHours(LocalTime opens, LocalTime closes) {}
