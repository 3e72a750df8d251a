package dev.covenant.terms;

import java.time.LocalDate;

/**
 * A person's choice among readings, or against one.
 *
 * @param reading the reading's name
 * @param by who chose
 * @param on the day of the choice
 * @param reason why
 */
public record Adoption(String reading, String by, LocalDate on, String reason) {}
