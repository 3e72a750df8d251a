package dev.covenant.terms;

/**
 * What every clause has besides its parameters.
 *
 * @param id declared identifier, part of every finding's key; survives renumbering and retitling
 * @param number as printed in the contract, such as {@code 14.2}
 * @param words the clause's words
 * @param paraphrase whether the words are a paraphrase of the source and no quotation
 * @param source where they come from
 */
public record ClauseText(String id, String number, String words, boolean paraphrase, Source source) {}
