/**
 * Capacity promised, delivered and withheld, in megawatts and minutes: pure functions over power and time, which know
 * neither events nor clauses' files.
 *
 * <p>To be read in this order: {@link dev.covenant.position.capacity.Stretches} (a union of times) ·
 * {@link dev.covenant.position.capacity.Maintenance} (which announced times are excluded) ·
 * {@link dev.covenant.position.capacity.ShortfallRuns} finds the
 * {@link dev.covenant.position.capacity.ShortfallRun runs} of too little capacity ·
 * {@link dev.covenant.position.capacity.AccruedCredit} says what a run is worth ·
 * {@link dev.covenant.position.capacity.Withholding} tells capacity withheld from capacity unused ·
 * {@link dev.covenant.position.capacity.Curtailed} holds answers against an order. The classes named facts fetch what these
 * need from terms and ledger.
 */
@NullMarked
package dev.covenant.position.capacity;

import org.jspecify.annotations.NullMarked;
