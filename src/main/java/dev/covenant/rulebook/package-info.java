/**
 * Everything under rules/: found, read, versioned by content.
 */
@NullMarked
package dev.covenant.rulebook;

import org.jspecify.annotations.NullMarked;
