package dev.covenant.rulebook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.covenant.terms.Problem;
import java.io.StringReader;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** YAML of case files: nodes with their lines, never objects; references and tags are refused. */
final class CaseYaml {

    private static final int MOST_CHARACTERS = 1_000_000;
    private static final int DEEPEST = 20;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final String file;
    private final List<Problem> problems;

    CaseYaml(String file, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    /** The document's root; empty where the text is no YAML or holds what is refused. */
    Optional<Node> read(String text) {
        var options = new LoaderOptions();
        options.setCodePointLimit(MOST_CHARACTERS);
        options.setNestingDepthLimit(DEEPEST);
        options.setAllowDuplicateKeys(false);
        try {
            var root = Optional.ofNullable(new Yaml(options).compose(new StringReader(text)));
            if (root.isEmpty()) {
                add(0, "This file is empty.", "Write at least one case, beginning with \"- case:\".");
            }
            return root.filter(this::harmless);
        } catch (MarkedYAMLException e) {
            add(
                    line(e.getProblemMark()),
                    "This is no YAML: " + e.getProblem() + ".",
                    "Mend this line or the one above.");
        } catch (YAMLException e) {
            add(0, "This is no YAML that is read here: " + e.getMessage() + ".", "Keep it small, plain and UTF-8.");
        }
        return Optional.empty();
    }

    private boolean harmless(Node node) {
        if (node.getAnchor() != null) {
            add(line(node.getStartMark()), "A part is repeated by reference (& or *).", "Write it out.");
            return false;
        }
        if (!node.getTag().getValue().startsWith("tag:yaml.org,2002:")
                || node.getTag().getValue().contains("java")) {
            add(line(node.getStartMark()), "A tag stands here; nothing is ever run for one.", "Take it out.");
            return false;
        }
        if (node instanceof SequenceNode list) {
            return list.getValue().stream().allMatch(this::harmless);
        }
        return !(node instanceof MappingNode map)
                || map.getValue().stream()
                        .allMatch(tuple -> harmless(tuple.getKeyNode()) && harmless(tuple.getValueNode()));
    }

    /** The entries of a group by name; problems for unknown and doubled names. */
    Map<String, Node> entries(Node node, List<String> known) {
        var entries = new LinkedHashMap<String, Node>();
        if (!(node instanceof MappingNode map)) {
            add(
                    line(node.getStartMark()),
                    "Here should stand entries such as \"name: value\".",
                    "Known: " + String.join(", ", known) + ".");
            return entries;
        }
        for (NodeTuple tuple : map.getValue()) {
            var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            int line = line(tuple.getKeyNode().getStartMark());
            if (!known.contains(name)) {
                add(line, "Nothing is called \"" + name + "\" here.", "Known: " + String.join(", ", known) + ".");
            } else if (entries.put(name, tuple.getValueNode()) != null) {
                add(line, "\"" + name + "\" stands twice.", "Keep one of them.");
            }
        }
        return entries;
    }

    /** The items of a list; a problem where it is none. */
    List<Node> items(Node node, String name) {
        if (node instanceof SequenceNode list) {
            return list.getValue();
        }
        add(line(node.getStartMark()), "\"" + name + "\" should be a list.", "Begin each entry with a dash.");
        return List.of();
    }

    /** A single value as written; a problem where it is none. */
    Optional<String> text(Node node, String name) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isBlank()) {
            return Optional.of(scalar.getValue().strip());
        }
        add(line(node.getStartMark()), "\"" + name + "\" should be a single value.", "Write it after the colon.");
        return Optional.empty();
    }

    /** As JSON; numbers stay exact, moments and days stay text. */
    static JsonNode json(Node node) {
        if (node instanceof MappingNode map) {
            var object = JSON.objectNode();
            map.getValue()
                    .forEach(tuple ->
                            object.set(((ScalarNode) tuple.getKeyNode()).getValue(), json(tuple.getValueNode())));
            return object;
        }
        if (node instanceof SequenceNode list) {
            var array = JSON.arrayNode();
            list.getValue().forEach(item -> array.add(json(item)));
            return array;
        }
        var scalar = (ScalarNode) node;
        var text = scalar.getValue();
        if (!scalar.isPlain()) {
            return JSON.textNode(text);
        }
        return switch (text) {
            case "true", "false" -> JSON.booleanNode(text.equals("true"));
            case "", "~", "null" -> JSON.nullNode();
            default -> NUMBER.matcher(text).matches() ? JSON.numberNode(new BigDecimal(text)) : JSON.textNode(text);
        };
    }

    void add(int line, String sentence, String cure) {
        problems.add(new Problem(file, line, line == 0 ? 0 : 1, sentence, cure));
    }

    static int line(Mark mark) {
        return mark == null ? 0 : mark.getLine() + 1;
    }
}
