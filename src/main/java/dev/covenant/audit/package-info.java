/**
 * The journal as people take it away: which time ({@code ExportSpan}), in which form ({@code JournalFormat}), written
 * entry by entry ({@code JournalExport}), the same from the running server and at the command line.
 */
@NullMarked
package dev.covenant.audit;

import org.jspecify.annotations.NullMarked;
