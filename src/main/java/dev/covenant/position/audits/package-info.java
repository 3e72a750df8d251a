/**
 * Audits (DOMAIN 1.24): {@link dev.covenant.position.audits.AuditOnRecord} is one that was asked for, with what it
 * found; {@link dev.covenant.position.audits.AuditFacts} folds requests and reports, the right that each request opens
 * after its notice, and the duty to keep records after the end.
 */
@NullMarked
package dev.covenant.position.audits;

import org.jspecify.annotations.NullMarked;
