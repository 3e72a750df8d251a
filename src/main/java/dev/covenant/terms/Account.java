package dev.covenant.terms;

import java.util.List;

/**
 * One version of a clause's words, where sources differ.
 *
 * @param name short, such as {@code A}
 * @param words as this source reports them
 * @param source who reports them
 * @param readings the ways to read them; at least one
 */
public record Account(String name, String words, Source source, List<TerminationReading> readings) {}
