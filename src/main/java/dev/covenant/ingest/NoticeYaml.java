package dev.covenant.ingest;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * A notice described in a small YAML file: the contract, the file name of the original beside it, and the fields of the
 * event {@code dev.covenant.notice}. Values are kept as written: 14.10 stays 14.10, and a moment keeps its offset.
 *
 * @param contract the contract's id; empty where the file does not say
 * @param original the name of the file beside it that holds the original; empty where there is none
 * @param data the other fields
 * @param mistakes what cannot be read, each a sentence with line and cure
 */
public record NoticeYaml(String contract, Optional<String> original, Map<String, Object> data, List<String> mistakes) {

    private static final int LONGEST = 100_000;
    private static final int DEEPEST = 10;

    /**
     * Reads one.
     *
     * @param text YAML
     * @return what it says, with every mistake of its form; its meaning is judged elsewhere
     */
    public static NoticeYaml parse(String text) {
        var mistakes = new ArrayList<String>();
        var fields = new LinkedHashMap<String, Object>();
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(true); // told here, with all other mistakes
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(DEEPEST);
        options.setCodePointLimit(LONGEST);
        try {
            var root = new Yaml(new SafeConstructor(options)).compose(new StringReader(text));
            if (root instanceof MappingNode map) {
                map.getValue().forEach(entry -> field(entry.getKeyNode(), entry.getValueNode(), fields, mistakes));
            } else {
                mistakes.add("Line 1: here should stand fields as name: value. Begin with contract: and its id.");
            }
        } catch (MarkedYAMLException broken) {
            var line = broken.getProblemMark() == null
                    ? 1
                    : broken.getProblemMark().getLine() + 1;
            mistakes.add("Line " + line + ": this is no YAML (" + broken.getProblem() + "). Mend that line.");
        } catch (YAMLException broken) {
            mistakes.add("This is no YAML that is read here: it is too large, or too deep. Keep it to plain fields.");
        }
        var contract = fields.remove("contract");
        if (mistakes.isEmpty() && !(contract instanceof String)) {
            mistakes.add("Line 1: the field contract is missing. Add it, such as contract: colossus-1.");
        }
        var original = fields.remove("file");
        return new NoticeYaml(
                contract instanceof String id ? id : "",
                Optional.ofNullable(original).map(String::valueOf),
                fields,
                List.copyOf(mistakes));
    }

    private static void field(Node key, Node value, Map<String, Object> fields, List<String> mistakes) {
        var line = "Line " + (key.getStartMark().getLine() + 1) + ": ";
        var name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
        if (name.isEmpty()) {
            mistakes.add(line + "a field needs a plain name. Write name: value.");
        } else if (fields.containsKey(name)) {
            mistakes.add(line + "\"" + name + "\" stands twice. Keep one of them.");
        } else if (value instanceof ScalarNode scalar) {
            fields.put(name, typed(scalar));
        } else if (value instanceof SequenceNode list
                && list.getValue().stream().allMatch(ScalarNode.class::isInstance)) {
            fields.put(
                    name,
                    list.getValue().stream()
                            .map(ScalarNode.class::cast)
                            .map(NoticeYaml::typed)
                            .toList());
        } else {
            mistakes.add(line + "\"" + name + "\" should be one value or a list of values. Take the nesting out.");
        }
    }

    private static Object typed(ScalarNode scalar) {
        boolean plain = scalar.getScalarStyle() == org.yaml.snakeyaml.DumperOptions.ScalarStyle.PLAIN;
        return plain && (scalar.getValue().equals("true") || scalar.getValue().equals("false"))
                ? (Object) Boolean.valueOf(scalar.getValue())
                : scalar.getValue();
    }
}
