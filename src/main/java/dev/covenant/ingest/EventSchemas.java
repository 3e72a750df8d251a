package dev.covenant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.covenant.terms.Nearest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The JSON Schemas of the envelope and of each kind's data, and their mistakes as sentences. */
final class EventSchemas {

    private static final int SHOWN = 80;

    private final Schema envelope;
    private final Map<String, Schema> data;

    EventSchemas(Iterable<String> kinds) {
        var registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
        envelope = load(registry, "envelope");
        var byKind = new TreeMap<String, Schema>();
        kinds.forEach(kind -> byKind.put(kind, load(registry, kind)));
        data = Map.copyOf(byKind);
    }

    /** Mistakes of the envelope, each a sentence with its JSON pointer and the cure. */
    List<String> envelopeMistakes(JsonNode event) {
        return sentences(envelope, event, "");
    }

    /** Mistakes of the data of a known kind. */
    List<String> dataMistakes(String kind, JsonNode node) {
        var schema = data.get(kind);
        return schema == null ? List.of() : sentences(schema, node, "/data");
    }

    private static Schema load(SchemaRegistry registry, String name) {
        var path = "/schemas/events/" + name + ".json";
        try (InputStream in = EventSchemas.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("no schema at " + path);
            }
            var schema = registry.getSchema(in, InputFormat.JSON);
            schema.initializeValidators();
            return schema;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static List<String> sentences(Schema schema, JsonNode node, String prefix) {
        var errors = schema.validate(node);
        if (errors.isEmpty()) {
            return List.of();
        }
        var names = new ArrayList<String>();
        schema.getSchemaNode().path("properties").fieldNames().forEachRemaining(names::add);
        return errors.stream().map(error -> sentence(error, prefix, names)).toList();
    }

    private static String sentence(Error error, String prefix, List<String> names) {
        var pointer = prefix + pointer(error);
        var at = pointer.isEmpty() ? "The event" : pointer;
        var found = error.getInstanceNode();
        var wanted = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "required" -> at + ": \"" + error.getProperty() + "\" is missing. Add it.";
            case "additionalProperties" ->
                at + ": nothing is called \"" + error.getProperty() + "\" here. "
                        + Nearest.cure(String.valueOf(error.getProperty()), names);
            case "enum" -> at + ": " + shown(found) + " is none of the words known here. " + choice(found, wanted);
            case "const" -> at + ": " + shown(found) + " should be " + wanted + ".";
            case "type" -> at + ": " + shown(found) + " should be " + types(wanted) + ".";
            case "minLength" -> at + ": the text is empty. Fill it in.";
            case "maxLength" -> at + ": the text is longer than " + wanted + " characters. Shorten it.";
            case "minItems" -> at + ": the list is empty. Name at least " + wanted + ".";
            case "maxItems" -> at + ": the list has more than " + wanted + " entries. Shorten it.";
            case "pattern" ->
                at + ": " + shown(found) + " is not of the expected form. "
                        + (wanted.asText().contains("[0-9]{4}")
                                ? "Write a day as 2027-03-31."
                                : "Send JSON and say application/json.");
            default -> at + ": " + error.getMessage() + ".";
        };
    }

    private static String pointer(Error error) {
        var path = error.getInstanceLocation();
        var pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append('/').append(path.getName(i).replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }

    private static String choice(JsonNode found, JsonNode wanted) {
        var words = new ArrayList<String>();
        wanted.forEach(word -> words.add(word.asText()));
        return Nearest.cure(found == null ? "" : found.asText(), words);
    }

    private static String types(JsonNode wanted) {
        var words = new ArrayList<String>();
        if (wanted.isArray()) {
            wanted.forEach(word -> words.add(word.asText()));
        } else {
            words.add(wanted.asText());
        }
        return String.join(" or ", words.stream().map(EventSchemas::typeInWords).toList());
    }

    private static String typeInWords(String type) {
        return switch (type) {
            case "object" -> "an object { }";
            case "array" -> "a list [ ]";
            case "string" -> "a text in quotes";
            case "number" -> "a number";
            case "boolean" -> "true or false";
            default -> type;
        };
    }

    private static String shown(JsonNode found) {
        if (found == null) {
            return "this";
        }
        var text = found.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
