package dev.covenant.language;

/**
 * A line of rule text.
 *
 * @param number from 1, in its file
 * @param text without line end
 */
record SourceLine(int number, String text) {}
