/**
 * Prices and charges, as pure arithmetic on exact decimals. In reading order: {@link
 * dev.covenant.measure.price.Tariff} (tiers, graduated or by volume, with bounds that belong to the tier below), {@link
 * dev.covenant.measure.price.TierBand} (how a tariff is written, and what is wrong with it), {@link
 * dev.covenant.measure.price.Packages} and {@link dev.covenant.measure.price.Blocks} (whole lots), {@link
 * dev.covenant.measure.price.Bounds} (a least and a most for a period), {@link dev.covenant.measure.price.Charge} (a
 * sum and the lines it is made of), {@link dev.covenant.measure.price.Proration} and {@link
 * dev.covenant.measure.price.Parts} (part months, and parts that sum to the whole), {@link
 * dev.covenant.measure.price.Ramp} (values that change by steps), {@link dev.covenant.measure.price.Escalator} (fees
 * that rise from year to year) and {@link dev.covenant.measure.price.Commitment} with {@link
 * dev.covenant.measure.price.Excused} and {@link dev.covenant.measure.price.MakeUpBank} (take or pay).
 *
 * <p>Nothing is rounded here unless a {@link dev.covenant.measure.Rounding} is given, which is the term's to state.
 */
@NullMarked
package dev.covenant.measure.price;

import org.jspecify.annotations.NullMarked;
