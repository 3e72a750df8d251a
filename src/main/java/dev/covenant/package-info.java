/** Covenant: holds compute-capacity contracts against what happens to them. */
@NullMarked
package dev.covenant;

import org.jspecify.annotations.NullMarked;
