/**
 * Rule text: from sentence to typed tree, its checks, formatting, and why and why not.
 */
@NullMarked
package dev.covenant.language;

import org.jspecify.annotations.NullMarked;
