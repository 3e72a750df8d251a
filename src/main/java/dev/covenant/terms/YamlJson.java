package dev.covenant.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.covenant.terms.Yaml.Entries;
import dev.covenant.terms.Yaml.Items;
import dev.covenant.terms.Yaml.Scalar;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A YAML tree as JSON. */
final class YamlJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?");

    private YamlJson() {}

    /** With the types that YAML 1.2 gives plain words, for the schema. */
    static JsonNode typed(Yaml yaml) {
        return tree(yaml, YamlJson::type);
    }

    /** Every value as its text, keys sorted: one form for one meaning. */
    static JsonNode canonical(Yaml yaml) {
        return tree(yaml, scalar -> JSON.textNode(scalar.text()));
    }

    private static JsonNode tree(Yaml yaml, Function<Scalar, JsonNode> leaf) {
        if (yaml instanceof Entries entries) {
            var object = JSON.objectNode();
            Map<String, Yaml.Entry> sorted = new TreeMap<>(entries.byKey());
            sorted.forEach((key, entry) -> object.set(key, tree(entry.value(), leaf)));
            return object;
        }
        if (yaml instanceof Items items) {
            var array = JSON.arrayNode();
            items.items().forEach(item -> array.add(tree(item, leaf)));
            return array;
        }
        return leaf.apply((Scalar) yaml);
    }

    private static JsonNode type(Scalar scalar) {
        var text = scalar.text();
        if (!scalar.plain()) {
            return JSON.textNode(text);
        }
        return switch (text) {
            case "true" -> JSON.booleanNode(true);
            case "false" -> JSON.booleanNode(false);
            case "", "~", "null" -> JSON.nullNode();
            default -> NUMBER.matcher(text).matches() ? number(text) : JSON.textNode(text);
        };
    }

    private static JsonNode number(String text) {
        return text.contains(".") ? JSON.numberNode(new BigDecimal(text)) : JSON.numberNode(new BigInteger(text));
    }
}
