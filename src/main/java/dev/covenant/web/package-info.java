/**
 * The desk in a browser, and the API. Pages are made on the server and work without a script, but for the chart, whose
 * figures stand beside it as a table.
 *
 * <p>In reading order: {@code Guard} stands before every request; {@code ContractSheets} finds a contract with what is
 * on record of it; {@code StartPage}, {@code ContractPage}, {@code FindingPage} and {@code QuarantinePage} each are one
 * screen, and the records ending in {@code View} say what it prints; {@code Wording} holds the words, chosen as if a
 * court will read them. {@code ContractApi} and {@code JournalApi} answer programs. People act on findings by POST from
 * our own pages only; nothing here computes, judges or reaches the other side.
 */
@NullMarked
package dev.covenant.web;

import org.jspecify.annotations.NullMarked;
