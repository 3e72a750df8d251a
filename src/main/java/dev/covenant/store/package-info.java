/**
 * H2 behind the ports of compliance.
 */
@NullMarked
package dev.covenant.store;

import org.jspecify.annotations.NullMarked;
