/**
 * The command line.
 */
@NullMarked
package dev.covenant.cli;

import org.jspecify.annotations.NullMarked;
