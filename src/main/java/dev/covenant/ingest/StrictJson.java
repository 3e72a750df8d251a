package dev.covenant.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Optional;

/**
 * JSON as RFC 8259 and I-JSON (RFC 7493) want it: UTF-8 without byte order mark, each key once, numbers that are
 * numbers, whole characters, bounded nesting. Numbers stay exact decimals.
 */
final class StrictJson {

    /** Deeper nesting than any event needs. */
    static final int MAX_DEPTH = 64;

    /** More digits than any quantity or amount needs. */
    static final int MAX_NUMBER_LENGTH = 100;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxNumberLength(MAX_NUMBER_LENGTH)
                    .maxNameLength(1_000)
                    .build())
            .build();

    private static final ObjectReader READER = JsonMapper.builder(FACTORY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .readerFor(JsonNode.class);

    private StrictJson() {}

    /** Either a tree, or why there is none. */
    record Parsed(Optional<JsonNode> tree, String reason) {
        static Parsed refused(String reason) {
            return new Parsed(Optional.empty(), reason);
        }
    }

    static Parsed parse(byte[] bytes) {
        var badText = PlainText.refusal(bytes);
        if (badText.isPresent()) {
            return Parsed.refused(badText.get());
        }
        var text = PlainText.decode(bytes);
        try {
            JsonNode tree = READER.readValue(text);
            if (tree == null || tree.isMissingNode()) {
                return Parsed.refused("There is nothing here. Send one event as a JSON object.");
            }
            return text.indexOf("\\u") >= 0 && hasBrokenCharacter(tree)
                    ? Parsed.refused("A text holds half of a surrogate pair or the character U+0000. "
                            + "Write whole characters and leave U+0000 out.")
                    : new Parsed(Optional.of(tree), "");
        } catch (JsonProcessingException mistake) {
            return Parsed.refused(sentence(mistake));
        } catch (NumberFormatException beyondAnyNumber) {
            return Parsed.refused("A number's exponent is beyond all bounds. Send a plausible value.");
        }
    }

    /** Jackson's mistake in words that name the cure and nothing of ours. */
    static String sentence(JsonProcessingException mistake) {
        var location = mistake.getLocation();
        var place =
                location == null ? "" : "Line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
        var message = mistake.getOriginalMessage();
        if (message.contains("Duplicate field")) {
            var key = message.replaceFirst("(?s).*Duplicate field '([^']{0,100})'.*", "$1");
            return place + "the key \"" + key + "\" stands twice. Keep one of them.";
        }
        if (message.contains("Non-standard token")) {
            return place + "NaN and Infinity are no numbers. Leave the reading out, or send the value that was read.";
        }
        if (message.contains("nesting depth")) {
            return place + "nested more than " + MAX_DEPTH + " levels deep. Send flat data.";
        }
        if (message.contains("Number value length")) {
            return place + "a number of more than " + MAX_NUMBER_LENGTH + " digits. Send a plausible value.";
        }
        if (message.contains("end-of-input")) {
            return place + "the JSON ends too early. Send the whole of it.";
        }
        var first = message.lines().findFirst().orElse("").replaceFirst(" \\(.*", "");
        return place + "no valid JSON: " + first.replaceFirst(": .*", "") + ". Mend it there.";
    }

    private static boolean hasBrokenCharacter(JsonNode node) {
        if (node.isTextual()) {
            return isBroken(node.textValue());
        }
        for (var property : node.properties()) {
            if (isBroken(property.getKey())) {
                return true;
            }
        }
        for (JsonNode child : node) {
            if (hasBrokenCharacter(child)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBroken(String text) {
        return text.codePoints().anyMatch(point -> point == 0 || (point >= 0xD800 && point <= 0xDFFF));
    }
}
