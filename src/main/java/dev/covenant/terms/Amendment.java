package dev.covenant.terms;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A dated change of clauses.
 *
 * @param id such as {@code amendment-1}
 * @param effective the first day it holds, from 00:00 in the contract's zone
 * @param known when it was recorded; before that it is not seen
 * @param title in a few words
 * @param clauses the clauses as they read from then on, each replacing the one of its id or added
 */
public record Amendment(String id, LocalDate effective, Instant known, String title, List<Clause> clauses) {}
