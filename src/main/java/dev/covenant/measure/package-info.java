/**
 * Dates, money and quantities: the arithmetic of contracts, with no clock, I/O or binary floating point.
 */
@NullMarked
package dev.covenant.measure;

import org.jspecify.annotations.NullMarked;
