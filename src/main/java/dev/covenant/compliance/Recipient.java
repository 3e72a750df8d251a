package dev.covenant.compliance;

/**
 * Somebody who is told, and why.
 *
 * @param address one e-mail address
 * @param audience the audience it belongs to
 * @param why in words, naming the row: {@code who-is-told row 4: exit-notice-due, any severity, to counsel}
 */
public record Recipient(String address, String audience, String why) {}
