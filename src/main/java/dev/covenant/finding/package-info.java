/**
 * What an evaluation concludes: findings, their keys, outcomes, deadlines, amounts, evidence and workings.
 */
@NullMarked
package dev.covenant.finding;

import org.jspecify.annotations.NullMarked;
