package dev.covenant.compliance;

import dev.covenant.terms.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What reading the who-is-told table came to.
 *
 * @param table the table; empty if there is any problem
 * @param problems all mistakes of both files, in order of place
 */
public record ParsedWhoIsTold(Optional<WhoIsTold> table, List<Problem> problems) {}
