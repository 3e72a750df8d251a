/**
 * Rights and duties as objects with a state, folded from times and acts. In reading order:
 * {@link dev.covenant.position.rights.Tolling} (which standstills stop a clock, and to when its end moves),
 * {@link dev.covenant.position.rights.Right} and {@link dev.covenant.position.rights.Duty} (what a clause gives or
 * asks, its times and the acts on record; both are pure values that any area of {@code position} may make),
 * {@link dev.covenant.position.rights.RightOnRecord} and {@link dev.covenant.position.rights.DutyOnRecord} (the facts
 * that rules speak of, with {@link dev.covenant.position.rights.RightState} and
 * {@link dev.covenant.position.rights.DutyState} as of a moment).
 *
 * <p>A right is open from its opening, included, to its last moment, included; an act at that very moment counts. Nothing
 * here decides whether an act or a notice is worth anything: who makes a right leaves a doubt, and the state is
 * undetermined until a person has ruled.
 */
@NullMarked
package dev.covenant.position.rights;

import org.jspecify.annotations.NullMarked;
