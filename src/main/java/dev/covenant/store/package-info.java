/**
 * H2 behind the ports of compliance; PostgreSQL will stand behind the same ones.
 *
 * <p>{@link dev.covenant.store.Store} opens a database and gives the ports. The tables, one class each: readings by
 * interval key and revision, rare events by sender and id, marks of what must be judged, contracts with their next
 * review, findings with both lives and every revision, the journal with positions given afterwards, deliveries with
 * their attempts, the quarantine, and originals.
 *
 * <p>Three things hold everywhere. A unique key decides what is new, in the transaction of the effect: nothing is looked
 * up first and inserted then. The key of a large table leads with time, because each commit is written at once and
 * rewrites every index page it touches. Moments are whole microseconds, numbers as read are text.
 *
 * <p>What was acknowledged survives the process. It does not survive a power cut: for that the file system would have to
 * be told at each commit, which costs a factor of ten.
 */
@NullMarked
package dev.covenant.store;

import org.jspecify.annotations.NullMarked;
