package dev.covenant.finding;

/** A record that rules may speak of: annotated with {@link Thing}, its components with {@link Words}. */
public interface Fact {}
