/**
 * Dates, money and quantities: the arithmetic of contracts, with no clock, I/O or binary floating point.
 *
 * <p>Prices and charges, as pure arithmetic on exact decimals. In reading order: {@link
 * dev.covenant.measure.Tariff} (tiers, graduated or by volume, with bounds that belong to the tier below), {@link
 * dev.covenant.measure.TierBand} (how a tariff is written, and what is wrong with it), {@link
 * dev.covenant.measure.Packages} and {@link dev.covenant.measure.Blocks} (whole lots), {@link
 * dev.covenant.measure.Bounds} (a least and a most for a period), {@link dev.covenant.measure.Charge} (a
 * sum and the lines it is made of), {@link dev.covenant.measure.Proration} and {@link
 * dev.covenant.measure.Parts} (part months, and parts that sum to the whole), {@link
 * dev.covenant.measure.Ramp} (values that change by steps), {@link dev.covenant.measure.Escalator} (fees
 * that rise from year to year) and {@link dev.covenant.measure.Commitment} with {@link
 * dev.covenant.measure.Excused} and {@link dev.covenant.measure.MakeUpBank} (take or pay).
 *
 * <p>Nothing is rounded here unless a {@link dev.covenant.measure.Rounding} is given, which is the term's to state.
 */
@NullMarked
package dev.covenant.measure;

import org.jspecify.annotations.NullMarked;
