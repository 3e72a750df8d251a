/**
 * Answers that the command line and HTTP give alike: what is asked, what was computed, and the same as JSON.
 *
 * <p>In reading order: {@link dev.covenant.answers.ExitQuestion} (a notice sent at a moment by a method, and a day to
 * leave on), {@link dev.covenant.answers.ExitAnswer} (what it does for each side by every account and reading),
 * {@link dev.covenant.answers.ExitJson}; {@link dev.covenant.answers.DraftJson} (a drafted notice); {@link dev.covenant.answers.ReadingsJson} (the ambiguity register);
 * {@link dev.covenant.answers.JsonValues} says how moments, days and money are written.
 */
@NullMarked
package dev.covenant.answers;

import org.jspecify.annotations.NullMarked;
