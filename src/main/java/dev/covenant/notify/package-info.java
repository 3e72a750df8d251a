/**
 * Findings out: rendering and delivery of what people are told.
 */
@NullMarked
package dev.covenant.notify;

import org.jspecify.annotations.NullMarked;
