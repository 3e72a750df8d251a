/**
 * Breach, notice of it, cure, and the right to end the contract where it was not cured (DOMAIN 1.8). In reading order:
 * {@link dev.covenant.position.cause.BreachStage} (the state machine), {@code CureClock} (to when a time for cure runs,
 * standstills reckoned in), {@code CureTime} (that of one breach, with its extensions), {@code CureStory} (what was
 * asserted, disputed, accepted or ruled), {@code BreachCase} (one breach folded),
 * {@link dev.covenant.position.cause.BreachOnRecord} (the fact that rules speak of) and
 * {@link dev.covenant.position.cause.CauseFacts} (all breaches of a contract).
 *
 * <p>Detected, then noticed; from receipt of the notice the cure runs, perhaps extended; it is asserted, disputed,
 * accepted, or its time passes and the right to end opens, which is exercised, waived or expires. Nothing here says
 * that there was a breach, nor that a cure is one: that is for the sides, a ruling or a court. A notice that is
 * defective starts no clock that anybody can rely on: the stage is undetermined until a person has ruled, and the time
 * that it would give is shown, so that the side in breach can plan by it.
 */
@NullMarked
package dev.covenant.position.cause;

import org.jspecify.annotations.NullMarked;
