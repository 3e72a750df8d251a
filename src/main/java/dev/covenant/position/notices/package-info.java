/**
 * What notices on record are worth, apart from what they bring about.
 *
 * <p>{@link dev.covenant.position.notices.Reached} says by which of its methods a notice counts as received, and when,
 * from the contract's rules of receipt and from what is on record of its delivery. {@link
 * dev.covenant.position.notices.NoticeDirectory} says whose address and signatories held at a moment, when a change of
 * them may itself have been on its way. {@link dev.covenant.position.notices.TakenBack} says whether a withdrawal has
 * taken effect.
 */
@NullMarked
package dev.covenant.position.notices;

import org.jspecify.annotations.NullMarked;
