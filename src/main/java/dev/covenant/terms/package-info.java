/**
 * The contract as signed: clauses as sealed records, accounts and readings of them, amendments, parsed from text.
 */
@NullMarked
package dev.covenant.terms;

import org.jspecify.annotations.NullMarked;
