/**
 * Pages and HTTP.
 */
@NullMarked
package dev.covenant.web;

import org.jspecify.annotations.NullMarked;
