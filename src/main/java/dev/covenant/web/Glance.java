package dev.covenant.web;

import java.util.Optional;

/**
 * One answer at a glance, with the place that opens its arithmetic.
 *
 * @param question in a few words
 * @param answer in a few words
 * @param note what more belongs to it
 * @param link where it is worked out
 */
record Glance(String question, String answer, Optional<String> note, String link) {}
