package dev.covenant.rulebook;

import dev.covenant.finding.Outcome;
import dev.covenant.terms.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A dated example of a rule: given a contract and events, as of a moment, these findings and no others.
 *
 * @param place where it stands
 * @param name in a few words
 * @param rule the one rule it is about, by id or title; empty: all rules of its page
 * @param contract the contract's id
 * @param asOf as written: an instant with offset, or a day, which means its 24:00 in the contract's zone
 * @param known as written: what was known by then; empty: everything
 * @param events each as CloudEvents 1.0 in JSON, in order
 * @param expected the findings, and no others
 * @param worked how the expected values were worked out
 */
public record RuleCase(
        Place place,
        String name,
        Optional<String> rule,
        String contract,
        String asOf,
        Optional<String> known,
        List<String> events,
        List<Expected> expected,
        String worked) {

    /**
     * Where a case stands.
     *
     * @param file the case file
     * @param page the page beside it
     * @param line from 1
     */
    public record Place(String file, String page, int line) {
        Problem problem(String sentence, String cure) {
            return new Problem(file, line, 1, sentence, cure);
        }
    }

    /**
     * A finding that is expected; what is empty is not compared.
     *
     * @param subject its part of the key
     * @param kind its kind; empty: the rule's
     * @param outcome met, breached or undetermined
     * @param planBy the deadline's plan moment
     * @param latest the deadline's latest moment
     * @param amounts all of its amounts, as people read them
     * @param says a part of its message
     */
    public record Expected(
            String subject,
            Optional<String> kind,
            Outcome outcome,
            Optional<Instant> planBy,
            Optional<Instant> latest,
            Optional<List<String>> amounts,
            Optional<String> says) {}
}
