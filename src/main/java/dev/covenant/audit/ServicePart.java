package dev.covenant.audit;

/**
 * A document of a proof of service.
 *
 * @param role {@code notice}: as it was sent; {@code evidence}: what shows that it went or was received
 * @param method the method of delivery that it is about, such as {@code courier}; empty for the notice itself
 * @param name the file's name
 * @param bytes all of it
 */
// documents are bytes by nature; nobody compares parts
@SuppressWarnings("ArrayRecordComponent")
public record ServicePart(String role, String method, String name, byte[] bytes) {}
