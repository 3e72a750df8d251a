/**
 * Who the parties are over time, and what a change of control gives (DOMAIN 1.25).
 * {@link dev.covenant.position.parties.PartyOnRecord} is who stands in a side's place now;
 * {@link dev.covenant.position.parties.PartyFacts} folds assignments and changes of control. An assignment without a
 * ground changes nobody: it is shown as an attempt. Notices are held against the party and the address as of their
 * receipt, which {@code position.notices} does with the same events.
 */
@NullMarked
package dev.covenant.position.parties;

import org.jspecify.annotations.NullMarked;
