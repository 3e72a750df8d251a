/**
 * Early warning: where an open billing month will end, and how fast its allowance is being used up. Pure functions over
 * readings and time, which know neither events nor clauses' files.
 *
 * <p>To be read in this order: {@link dev.covenant.position.warning.HoursOfWeek} (the second method of the forecast) ·
 * {@link dev.covenant.position.warning.SpreadOfDays} (how far off a forecast may be) ·
 * {@link dev.covenant.position.warning.TrailingWindow} (the mean of the last hours or days) ·
 * {@link dev.covenant.position.OpenMonth}, as rules speak of all of it.
 */
@NullMarked
package dev.covenant.position.warning;

import org.jspecify.annotations.NullMarked;
