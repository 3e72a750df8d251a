package dev.covenant.ingest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Misfit;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Many CloudEvents, as lines or as one JSON document, each understood for itself: one that cannot be goes aside and the
 * next is read.
 */
final class EventStream {

    /** A document (one event over several lines, or a batch array) is read whole, so it has a limit; lines have none. */
    static final int MAX_DOCUMENT = 16 << 20;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(StrictJson.MAX_DEPTH + 1)
                    .build())
            .build();

    private final CloudEventDecoder decoder;
    private final Gate gate;

    EventStream(CloudEventDecoder decoder, Gate gate) {
        this.decoder = decoder;
        this.gate = gate;
    }

    /** Newline-delimited events; blank lines are skipped. */
    void lines(String source, String name, Lines lines, EventSink sink) throws IOException {
        for (var line = lines.next(); line != null; line = lines.next()) {
            if (line.tooLong()) {
                sink.misfit(new Misfit(
                        source,
                        name + ":" + line.number(),
                        "The line is longer than 1 MB, so it is no event. " + line.kept(),
                        line.bytes()));
            } else if (!line.blank()) {
                one(source, name + ":" + line.number(), line.bytes(), sink);
            }
        }
    }

    /** One event, or an array of them, over as many lines as it likes. */
    void document(String source, String name, byte[] document, EventSink sink) {
        if (firstSign(document) != '[') {
            one(source, name, document, sink);
            return;
        }
        var refusal = PlainText.refusal(document);
        if (refusal.isPresent()) {
            sink.misfit(new Misfit(source, name, refusal.get(), document));
            return;
        }
        array(source, name, document, sink);
    }

    /** One event in structured form. */
    void one(String source, String place, byte[] json, EventSink sink) {
        if (json.length > Oversize.LIMIT) {
            sink.misfit(new Misfit(source, place, "The event is larger than 1 MB. Send a smaller one.", json));
            return;
        }
        deliver(source, place, json, decoder.structured(json), sink);
    }

    /** An event understood or refused, through the gate to the sink. */
    void deliver(String source, String place, byte[] raw, Decoded decoded, EventSink sink) {
        var reasons = decoded instanceof Decoded.Understood understood
                ? gate.reasons(understood.event())
                : ((Decoded.Refused) decoded).reasons();
        if (reasons.isEmpty() && decoded instanceof Decoded.Understood understood) {
            sink.arrival(new Arrival(understood.event(), place));
        } else {
            sink.misfit(new Misfit(source, place, String.join(" ", reasons), raw));
        }
    }

    /** Splits by bytes and understands each part for itself, so that a doubled key in one is no mistake of the next. */
    private void array(String source, String name, byte[] document, EventSink sink) {
        int done = 0;
        int index = 0;
        try (JsonParser parser = FACTORY.createParser(document)) {
            parser.nextToken();
            for (var token = parser.nextToken(); token != JsonToken.END_ARRAY; token = parser.nextToken()) {
                if (token == null) {
                    throw new com.fasterxml.jackson.core.io.JsonEOFException(parser, null, "end-of-input");
                }
                int start = (int) parser.currentTokenLocation().getByteOffset();
                parser.skipChildren();
                done = token.isStructStart()
                        ? (int) parser.currentLocation().getByteOffset()
                        : start + parser.getTextLength();
                one(source, name + "#/" + index++, Arrays.copyOfRange(document, start, done), sink);
            }
            if (parser.nextToken() != null) {
                sink.misfit(new Misfit(
                        source,
                        name + "#/" + index,
                        "Something stands after the array. Send one array only.",
                        Arrays.copyOfRange(document, done, document.length)));
            } else if (index == 0) {
                sink.misfit(new Misfit(source, name, "The batch is empty. Send at least one event.", document));
            }
        } catch (JsonProcessingException mistake) {
            var rest = Arrays.copyOfRange(document, done, document.length);
            sink.misfit(new Misfit(source, name + "#/" + index, StrictJson.sentence(mistake), rest));
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }

    /** The first byte that is no white space; 0 where there is none. */
    static int firstSign(byte[] bytes) {
        for (byte b : bytes) {
            if (!List.of((byte) ' ', (byte) '\t', (byte) '\r', (byte) '\n').contains(b)) {
                return b & 0xFF;
            }
        }
        return 0;
    }
}
