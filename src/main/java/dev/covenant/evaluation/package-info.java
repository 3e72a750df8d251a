/**
 * Rules held against a position: the only package that sees Drools.
 */
@NullMarked
package dev.covenant.evaluation;

import org.jspecify.annotations.NullMarked;
