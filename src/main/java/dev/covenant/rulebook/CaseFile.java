package dev.covenant.rulebook;

import dev.covenant.finding.Outcome;
import dev.covenant.terms.Problem;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The cases beside a rule page: {@code allowance.cases.yaml} beside {@code allowance.md}.
 *
 * @param cases those that could be read, in order
 * @param problems every mistake
 */
public record CaseFile(List<RuleCase> cases, List<Problem> problems) {

    /** How the name of a case file ends. */
    public static final String SUFFIX = ".cases.yaml";

    private static final List<String> FIELDS =
            List.of("case", "rule", "contract", "as of", "known", "events", "expect", "worked");
    private static final List<String> EXPECTED =
            List.of("subject", "kind", "outcome", "plan by", "latest", "amounts", "says");

    /**
     * Reads a case file.
     *
     * @param file its path; the page beside it has the same name but for the ending
     * @return cases and problems; never an exception
     */
    public static CaseFile read(Path file) {
        var problems = new ArrayList<Problem>();
        var cases = new ArrayList<RuleCase>();
        try {
            var page = file.toString().substring(0, file.toString().length() - SUFFIX.length()) + ".md";
            if (!Files.isRegularFile(Path.of(page))) {
                problems.add(new Problem(
                        file.toString(), 0, 0, "There is no rule page beside these cases.", "Call it " + page + "."));
            }
            var reader = new Reader(file.toString(), page, problems);
            cases.addAll(reader.read(Files.readString(file)));
        } catch (CharacterCodingException e) {
            problems.add(new Problem(file.toString(), 0, 0, "This file is no UTF-8 text.", "Save it as UTF-8."));
        } catch (IOException e) {
            problems.add(new Problem(file.toString(), 0, 0, "This file cannot be read.", "Check who may read it."));
        }
        return new CaseFile(List.copyOf(cases), List.copyOf(problems));
    }

    /** Reads the cases of one file. */
    private record Reader(String file, String page, List<Problem> problems, CaseYaml yaml) {

        Reader(String file, String page, List<Problem> problems) {
            this(file, page, problems, new CaseYaml(file, problems));
        }

        List<RuleCase> read(String text) {
            return yaml.read(text).stream()
                    .flatMap(root -> yaml.items(root, "the file").stream())
                    .flatMap(node -> one(node).stream())
                    .toList();
        }

        private Optional<RuleCase> one(Node node) {
            int before = problems.size();
            int line = CaseYaml.line(node.getStartMark());
            var fields = yaml.entries(node, FIELDS);
            var name = required(fields, "case", line, "case: July 2013 is exceeded");
            var contract = required(fields, "contract", line, "contract: campus-substation");
            var asOf = required(fields, "as of", line, "as of: 2013-07-31");
            var worked = required(fields, "worked", line, "worked: 260,000 kWh allowed, 263,101 read, so exceeded");
            var events = Optional.ofNullable(fields.get("events"))
                    .map(list -> new CaseEvents(yaml, contract).read(yaml.items(list, "events")))
                    .orElse(List.of());
            if (!fields.containsKey("expect")) {
                yaml.add(line, "The case does not say what it expects.", "Add \"expect:\" and a list; [] for nothing.");
            }
            var expected = Optional.ofNullable(fields.get("expect"))
                    .map(list -> yaml.items(list, "expect").stream()
                            .flatMap(item -> expected(item).stream())
                            .toList())
                    .orElse(List.of());
            var found = new RuleCase(
                    new RuleCase.Place(file, page, line),
                    name,
                    text(fields, "rule"),
                    contract,
                    asOf,
                    text(fields, "known"),
                    events,
                    expected,
                    worked);
            return problems.size() == before ? Optional.of(found) : Optional.empty();
        }

        private Optional<RuleCase.Expected> expected(Node node) {
            int line = CaseYaml.line(node.getStartMark());
            var fields = yaml.entries(node, EXPECTED);
            var subject = required(fields, "subject", line, "subject: 2013-07");
            var word = required(fields, "outcome", line, "outcome: breached");
            var outcome = Arrays.stream(Outcome.values())
                    .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(word))
                    .findFirst();
            if (outcome.isEmpty() && !word.isEmpty()) {
                yaml.add(line, "\"" + word + "\" is no outcome.", "Write met, breached or undetermined.");
            }
            var amounts = Optional.ofNullable(fields.get("amounts"))
                    .map(list -> yaml.items(list, "amounts").stream()
                            .flatMap(item -> yaml.text(item, "amounts").stream())
                            .toList());
            return outcome.map(value -> new RuleCase.Expected(
                    subject,
                    text(fields, "kind"),
                    value,
                    moment(fields, "plan by", line),
                    moment(fields, "latest", line),
                    amounts,
                    text(fields, "says")));
        }

        private Optional<Instant> moment(Map<String, Node> fields, String name, int line) {
            return text(fields, name).flatMap(text -> {
                try {
                    return Optional.of(OffsetDateTime.parse(text).toInstant());
                } catch (DateTimeException e) {
                    yaml.add(line, "\"" + text + "\" is no moment.", "Write for example: 2026-12-30T17:00-06:00");
                    return Optional.empty();
                }
            });
        }

        private Optional<String> text(Map<String, Node> fields, String name) {
            return Optional.ofNullable(fields.get(name)).flatMap(node -> yaml.text(node, name));
        }

        private String required(Map<String, Node> fields, String name, int line, String example) {
            if (!fields.containsKey(name)) {
                yaml.add(line, "\"" + name + ":\" is missing.", "Add for example: " + example);
            }
            return text(fields, name).orElse("");
        }
    }
}
