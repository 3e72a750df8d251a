/**
 * The journal as people take it away: exports.
 */
@NullMarked
package dev.covenant.audit;

import org.jspecify.annotations.NullMarked;
