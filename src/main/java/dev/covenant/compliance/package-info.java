/**
 * The use cases, and the ports they need.
 */
@NullMarked
package dev.covenant.compliance;

import org.jspecify.annotations.NullMarked;
