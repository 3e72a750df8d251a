/**
 * The term and the ways out of it: contract months, tranches, renewals, and what an early end costs.
 *
 * <p>Days are days of the contract's zone, a term's first and last day are both in it, and every count of months says
 * whether it is of calendar months or of anniversaries.
 */
@NullMarked
package dev.covenant.position.term;

import org.jspecify.annotations.NullMarked;
