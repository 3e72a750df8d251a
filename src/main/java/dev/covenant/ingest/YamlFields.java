package dev.covenant.ingest;

import dev.covenant.terms.Nearest;
import dev.covenant.terms.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** The fields of one YAML map, each with its line, noting every mistake. */
final class YamlFields {

    private final String file;
    private final List<Problem> problems;
    private final Mark start;
    private final Map<String, Node> fields = new LinkedHashMap<>();

    YamlFields(String file, Node node, Set<String> known, List<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.start = node.getStartMark();
        if (!(node instanceof MappingNode map)) {
            problem(
                    start,
                    "Here should stand fields as name: value.",
                    "Known are: " + String.join(", ", known.stream().sorted().toList()) + ".");
            return;
        }
        map.getValue().forEach(tuple -> {
            var name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "";
            if (!known.contains(name)) {
                problem(
                        tuple.getKeyNode().getStartMark(),
                        "Nothing is called \"" + name + "\" here.",
                        Nearest.cure(name, known));
            } else if (fields.put(name, tuple.getValueNode()) != null) {
                problem(tuple.getKeyNode().getStartMark(), "\"" + name + "\" stands twice.", "Keep one of them.");
            }
        });
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Optional<YamlFields> map(String name, Set<String> known) {
        return node(name, "Add it.").map(node -> new YamlFields(file, node, known, problems));
    }

    Optional<YamlFields> optionalMap(String name, Set<String> known) {
        return has(name) ? map(name, known) : Optional.empty();
    }

    List<YamlFields> maps(String name, Set<String> known) {
        var node = node(name, "Add at least one.");
        if (node.isEmpty()) {
            return List.of();
        }
        if (!(node.get() instanceof SequenceNode list) || list.getValue().isEmpty()) {
            problem(node.get().getStartMark(), "\"" + name + "\" should be a list.", "Begin each entry with a dash.");
            return List.of();
        }
        return list.getValue().stream()
                .map(entry -> new YamlFields(file, entry, known, problems))
                .toList();
    }

    Optional<String> text(String name, String cure) {
        return node(name, cure).flatMap(node -> scalar(name, node));
    }

    Optional<String> optionalText(String name) {
        return has(name) ? text(name, "") : Optional.empty();
    }

    /** A list of texts, or one; in a list a text may be empty. */
    List<String> texts(String name) {
        var node = fields.get(name);
        if (node == null) {
            return List.of();
        }
        if (!(node instanceof SequenceNode list)) {
            return scalar(name, node).map(List::of).orElse(List.of());
        }
        var texts = new ArrayList<String>();
        for (Node entry : list.getValue()) {
            if (entry instanceof ScalarNode scalar) {
                texts.add(scalar.getValue());
            } else {
                problem(entry.getStartMark(), "\"" + name + "\" should list texts.", "Write one text an entry.");
            }
        }
        return texts;
    }

    /** A field read by a function that gives nothing, or throws a RuntimeException, where the text is wrong. */
    <T> Optional<T> parsed(String name, Function<String, Optional<T>> parser, String cure) {
        return text(name, cure).flatMap(text -> {
            Optional<T> value;
            try {
                value = parser.apply(text);
            } catch (RuntimeException wrong) {
                value = Optional.empty();
            }
            if (value.isEmpty()) {
                problem(name, "\"" + text + "\" is no value for \"" + name + "\".", cure);
            }
            return value;
        });
    }

    <T> Optional<T> optionalParsed(String name, Function<String, Optional<T>> parser, String cure) {
        return has(name) ? parsed(name, parser, cure) : Optional.empty();
    }

    void problem(String name, String sentence, String cure) {
        var node = fields.get(name);
        problem(node == null ? start : node.getStartMark(), sentence, cure);
    }

    private Optional<Node> node(String name, String cure) {
        var node = fields.get(name);
        if (node == null) {
            problem(start, "\"" + name + "\" is missing.", cure);
        }
        return Optional.ofNullable(node);
    }

    private Optional<String> scalar(String name, Node node) {
        if (node instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
            return Optional.of(scalar.getValue());
        }
        problem(node.getStartMark(), "\"" + name + "\" should be a text.", "Write one value after the colon.");
        return Optional.empty();
    }

    private void problem(Mark mark, String sentence, String cure) {
        problems.add(new Problem(file, mark.getLine() + 1, mark.getColumn() + 1, sentence, cure));
    }
}
