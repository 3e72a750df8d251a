/**
 * What is owed after the contract has ended (DOMAIN 1.26): {@link dev.covenant.position.aftermath.AfterEndFacts} makes
 * the duties of the clause, counted from the last day in force, and folds what was done of them.
 */
@NullMarked
package dev.covenant.position.aftermath;

import org.jspecify.annotations.NullMarked;
