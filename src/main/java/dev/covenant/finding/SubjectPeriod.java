package dev.covenant.finding;

import java.time.Instant;
import java.time.ZoneId;

/**
 * The time a finding is about, half-open.
 *
 * @param from start, included
 * @param to end, excluded
 * @param zone in which people read it
 */
public record SubjectPeriod(Instant from, Instant to, ZoneId zone) {}
