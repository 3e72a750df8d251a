package dev.covenant.compliance;

import java.time.Instant;

/**
 * A document kept as it came, never changed: a scan, a letter, a raw e-mail, a file of proof.
 *
 * @param sha256 of its bytes, in hex, 64 small letters and digits: its name here
 * @param name as its sender called it; for people only
 * @param contentType as its sender said; never believed
 * @param size in bytes
 * @param kept when it came first
 */
public record Original(String sha256, String name, String contentType, long size, Instant kept) {}
