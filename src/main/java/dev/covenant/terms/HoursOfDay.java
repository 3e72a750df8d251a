package dev.covenant.terms;

import java.time.LocalTime;

/**
 * Hours of every local day, half-open; they pass midnight where they close before they open.
 *
 * @param opens from, included
 * @param closes to, excluded
 */
public record HoursOfDay(LocalTime opens, LocalTime closes) {}
