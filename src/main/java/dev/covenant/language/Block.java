package dev.covenant.language;

/**
 * Rule text as it stands in a file: one rule or more.
 *
 * @param file its name as the person knows it
 * @param line the number of its first line, from 1
 * @param text the lines
 */
public record Block(String file, int line, String text) {}
