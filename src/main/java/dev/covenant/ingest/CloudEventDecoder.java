package dev.covenant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.terms.Nearest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * CloudEvents 1.0 in JSON to events of a contract: type {@code dev.covenant.<kind>}, subject the contract's id,
 * extension {@code recordedtime}. The JSON is read by a parser stricter than the CloudEvents library's, which lets
 * doubled keys pass and knows no places; the envelope and each kind's data have a JSON Schema under
 * {@code schemas/events}.
 */
public final class CloudEventDecoder {

    private final EventSchemas schemas = new EventSchemas(EventKind.DECODERS.keySet());

    /**
     * Understands one event in structured form.
     *
     * @param json one JSON object, UTF-8
     * @return the event, or every mistake in it
     */
    public Decoded structured(byte[] json) {
        var parsed = StrictJson.parse(json);
        return parsed.tree().isEmpty()
                ? Decoded.refused(parsed.reason())
                : understand(parsed.tree().get());
    }

    /**
     * Understands one event in the binary form of HTTP: attributes in {@code ce-} headers, data in the body.
     *
     * @param attributes by name without {@code ce-}, percent-decoded
     * @param body the data, a JSON object in UTF-8
     * @return the event, or every mistake in it
     */
    public Decoded binary(Map<String, String> attributes, byte[] body) {
        var parsed = StrictJson.parse(body);
        if (parsed.tree().isEmpty()) {
            return Decoded.refused(parsed.reason());
        }
        var event = JsonNodeFactory.instance.objectNode();
        attributes.forEach(event::put);
        event.set("data", parsed.tree().get());
        return understand(event);
    }

    private Decoded understand(JsonNode event) {
        if (!event.isObject()) {
            return Decoded.refused("This is no JSON object. Send one event as { \"specversion\": \"1.0\", ... }.");
        }
        if (event.has("data_base64")) {
            return Decoded.refused("/data_base64: encoded data are not read. Send \"data\" as a JSON object.");
        }
        var mistakes = new ArrayList<>(schemas.envelopeMistakes(event));
        var type = event.path("type").asText();
        var kind = type.startsWith(EventKind.PREFIX) ? type.substring(EventKind.PREFIX.length()) : "";
        var decoder = EventKind.DECODERS.get(kind);
        if (decoder == null) {
            if (event.path("type").isTextual() && !type.isEmpty()) {
                mistakes.add("/type: \"" + shortened(type) + "\" is no type of event known here. " + cure(type));
            }
            return new Decoded.Refused(mistakes);
        }
        if (event.path("data").isObject()) {
            mistakes.addAll(schemas.dataMistakes(kind, event.path("data")));
        }
        if (!mistakes.isEmpty()) {
            return new Decoded.Refused(List.copyOf(mistakes));
        }
        var fields = new Fields(event);
        ContractEvent understood = decoder.apply(fields);
        return fields.mistakes().isEmpty()
                ? new Decoded.Understood(understood)
                : new Decoded.Refused(List.copyOf(fields.mistakes()));
    }

    private static String cure(String type) {
        return Nearest.cure(
                type,
                EventKind.DECODERS.keySet().stream()
                        .map(kind -> EventKind.PREFIX + kind)
                        .toList());
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
