/**
 * The facts that rules speak of, computed from terms and ledger for a scope and an as-of.
 */
@NullMarked
package dev.covenant.position;

import org.jspecify.annotations.NullMarked;
