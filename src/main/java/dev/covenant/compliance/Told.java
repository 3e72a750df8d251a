package dev.covenant.compliance;

/**
 * A transition to be told, and where the journal holds it.
 *
 * @param transition the step
 * @param entry the journal entry as people cite it, such as {@code lane 3 entry 17}
 */
public record Told(Transition transition, String entry) {}
