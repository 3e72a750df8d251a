package dev.covenant.compliance;

import java.util.List;

/**
 * People who are told together.
 *
 * @param name as the who-is-told table names them, such as {@code counsel}
 * @param addresses one or more e-mail addresses, each told by a message of its own
 */
public record Audience(String name, List<String> addresses) {}
