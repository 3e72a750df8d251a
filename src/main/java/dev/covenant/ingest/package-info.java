/**
 * Events in: Camel routes, mappings of foreign meter files, CloudEvents, quarantine.
 */
@NullMarked
package dev.covenant.ingest;

import org.jspecify.annotations.NullMarked;
