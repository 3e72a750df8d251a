package dev.covenant.terms;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.covenant.terms.Yaml.Entries;
import dev.covenant.terms.Yaml.Items;
import dev.covenant.terms.Yaml.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The form of a contract file: the JSON Schema that editors use too, with its errors put in plain words. */
final class ContractSchema {
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("classpath:schemas/contract.schema.json"));

    private final Yaml root;
    private final Problems problems;

    private ContractSchema(Yaml root, Problems problems) {
        this.root = root;
        this.problems = problems;
    }

    /** Reports what the schema does not allow, except where something was already said of the same place. */
    static void check(Yaml root, Problems problems) {
        var form = new ContractSchema(root, problems);
        SCHEMA.validate(YamlJson.typed(root)).forEach(form::report);
    }

    private void report(Error error) {
        var trail = trail(error);
        var at = trail.get(trail.size() - 1);
        var rules = rules(error);
        switch (error.getKeyword()) {
            case "required" -> missing(error.getProperty(), at, rules, trail);
            case "additionalProperties" -> unknown(error.getProperty(), at, rules);
            case "enum" -> {
                var allowed = texts(rules.path("enum"));
                problems.addIfNew(at.place(), quoted(at) + " is not " + title(rules) + ".", choices(at, allowed));
            }
            case "type" -> type(at, rules);
            case "minItems", "minProperties" ->
                problems.addIfNew(
                        at.place(),
                        "Nothing is listed here, but this holds " + title(rules) + ".",
                        "List at least one.");
            default ->
                problems.addIfNew(at.place(), quoted(at) + " is not " + title(rules) + ".", example("Write", rules));
        }
    }

    private void missing(String key, Yaml at, JsonNode rules, List<Yaml> trail) {
        var example = deref(rules.path("properties").path(key));
        var samples = texts(example.path("examples"));
        var line = key + ":" + (samples.isEmpty() ? "" : " " + samples.get(0));
        // several keys may be missing from one place, so the place alone does not make it old
        problems.add(
                at.place(), "`" + key + "` is missing from " + owner(trail) + ".", "Add it, such as `" + line + "`.");
    }

    private void unknown(String key, Yaml at, JsonNode rules) {
        var allowed = new ArrayList<String>();
        rules.path("properties").fieldNames().forEachRemaining(allowed::add);
        var place = at instanceof Entries entries
                ? entries.entry(key).map(Yaml.Entry::key).orElse(at.place())
                : at.place();
        problems.add(
                place,
                "`" + key + "` is no key of " + title(rules) + ".",
                Nearest.to(key, allowed)
                        .map(near -> "Did you mean `" + near + "`?")
                        .orElse("Known here: " + String.join(", ", allowed) + "."));
    }

    private void type(Yaml at, JsonNode rules) {
        var wanted = texts(rules.path("type"));
        var sort =
                wanted.contains("array") ? "a list" : wanted.contains("object") ? "one group of entries" : title(rules);
        boolean empty = at instanceof Scalar scalar && scalar.text().isEmpty();
        var found = empty ? "nothing" : quoted(at);
        var cure = wanted.contains("array")
                ? "Write each entry on a line of its own, after a dash."
                : wanted.contains("object") ? "Write its keys below it, indented." : "";
        problems.addIfNew(
                at.place(),
                "Where " + sort + " belongs, " + (empty ? "" : "here ") + "stands " + found + ".",
                (cure + " " + example("Write", rules)).strip());
    }

    /** The nodes from the root to the one the error is about. */
    private List<Yaml> trail(Error error) {
        var path = error.getInstanceLocation();
        var trail = new ArrayList<>(List.of(root));
        for (int i = 0; i < path.getNameCount(); i++) {
            var at = trail.get(trail.size() - 1);
            if (at instanceof Items items && path.getElement(i) instanceof Integer index) {
                trail.add(items.items().get(index));
            } else if (at instanceof Entries entries) {
                entries.entry(path.getName(i)).ifPresent(entry -> trail.add(entry.value()));
            }
        }
        return trail;
    }

    /** Which clause, meter or reading is meant, by the name it goes by. */
    private static String owner(List<Yaml> trail) {
        for (int i = trail.size() - 1; i > 0; i--) {
            if (trail.get(i) instanceof Entries entries) {
                var name = Stream.of("id", "name", "side")
                        .flatMap(key -> entries.entry(key).stream())
                        .findFirst();
                if (name.isPresent()) {
                    return (i == trail.size() - 1 ? "" : "an entry of ")
                            + quoted(name.get().value());
                }
            }
        }
        return trail.size() == 1 ? "the contract" : "this entry";
    }

    /** The part of the schema that holds the violated keyword. */
    private static JsonNode rules(Error error) {
        var fragment = error.getSchemaLocation().getFragment();
        var node = SCHEMA.getSchemaNode();
        for (int i = 0; i < fragment.getNameCount() - 1; i++) {
            var element = fragment.getElement(i);
            node = deref(element instanceof Integer index ? node.path(index) : node.path(fragment.getName(i)));
        }
        return node;
    }

    private static JsonNode deref(JsonNode node) {
        var ref = node.path("$ref").asText("");
        return ref.startsWith("#/") ? SCHEMA.getSchemaNode().at(ref.substring(1)) : node;
    }

    private static String title(JsonNode rules) {
        return rules.path("title").asText("what belongs here");
    }

    private static String example(String verb, JsonNode rules) {
        var examples = texts(rules.path("examples"));
        var sentence = examples.isEmpty() ? "" : verb + " it as `" + String.join("` or `", examples) + "`.";
        var description = rules.path("description").asText("");
        return (sentence + (description.isEmpty() ? "" : " " + description)).strip();
    }

    private static String choices(Yaml at, List<String> allowed) {
        var near = at instanceof Scalar scalar ? Nearest.to(scalar.text(), allowed) : Optional.<String>empty();
        var choices = "Choose one of: " + String.join(", ", allowed) + ".";
        return near.map(word -> "Did you mean `" + word + "`? ").orElse("") + choices;
    }

    private static String quoted(Yaml at) {
        return at instanceof Scalar scalar ? "`" + abridged(scalar.text()) + "`" : at.sort();
    }

    private static String abridged(String text) {
        return text.length() <= 60 ? text : text.substring(0, 57) + "...";
    }

    private static List<String> texts(JsonNode list) {
        if (list.isTextual()) {
            return List.of(list.asText());
        }
        var texts = new ArrayList<String>();
        list.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
