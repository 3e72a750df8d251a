/**
 * The use cases, and the ports they need.
 *
 * <p>All that changes a contract is a command in its lane: events ({@link dev.covenant.compliance.Intake}), a person's
 * act ({@link dev.covenant.compliance.Desk}), a review that is due, another version of rules or terms
 * ({@link dev.covenant.compliance.Lanes#activate}). A command is one transaction of {@link
 * dev.covenant.compliance.Books}, and its answer comes after the commit. The transaction that stores events marks what
 * they touch; the lane judges that once the source is drained or after a second, by {@link
 * dev.covenant.compliance.Judge}, and stores in another transaction what comes of it: the steps of findings ({@link
 * dev.covenant.compliance.Transition}), their journal rows, the messages that {@link
 * dev.covenant.compliance.Telling} schedules, and the next review.
 *
 * <p>Read through {@link dev.covenant.compliance.Findings}, {@link dev.covenant.compliance.Portfolio}, {@link
 * dev.covenant.compliance.Journal} and {@link dev.covenant.compliance.Quarantine}.
 */
@NullMarked
package dev.covenant.compliance;

import org.jspecify.annotations.NullMarked;
