/**
 * What happened to a contract: sealed events, and the state folded from them.
 */
@NullMarked
package dev.covenant.ledger;

import org.jspecify.annotations.NullMarked;
