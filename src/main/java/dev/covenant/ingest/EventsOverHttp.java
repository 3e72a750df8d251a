package dev.covenant.ingest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Misfit;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.camel.Body;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers {@code POST /events}: CloudEvents in the structured, batched and binary forms of the HTTP binding, and as
 * lines. The answer comes after the commit and says what became of each event, in the order in which they stood.
 */
public final class EventsOverHttp {

    private static final Logger LOG = LoggerFactory.getLogger(EventsOverHttp.class);
    private static final String SOURCE = "POST /events";
    private static final Set<String> LINES =
            Set.of("application/x-ndjson", "application/ndjson", "application/jsonl", "application/x-jsonlines");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** How much of all requests together is held in memory, in kB, and how long a request waits for its share. */
    private static final int BUDGET = 64 << 10;

    private static final int PATIENCE_SECONDS = 5;

    /** Of a request that is too large; no more is read. */
    private static final long MOST_KEPT = 256L << 20;

    private final Semaphore budget = new Semaphore(BUDGET);
    private final CloudEventDecoder decoder = new CloudEventDecoder();
    private final EventStream events;
    private final Intake intake;
    private final Oversize oversize;

    EventsOverHttp(Gate gate, Intake intake, Oversize oversize) {
        this.events = new EventStream(decoder, gate);
        this.intake = intake;
        this.oversize = oversize;
    }

    /**
     * What goes back to the sender.
     *
     * @param status the HTTP status: 200 stored, 400 nothing understood, 409 a single event in conflict, 413 too large,
     *     415 another type, 429 too much at once, 503 not stored
     * @param json counts, a message, and an outcome per event
     */
    public record Answer(int status, String json) {}

    /**
     * Takes one request in.
     *
     * @param body of the request; null where there is none
     * @param headers its content type and encoding, and its {@code ce-} attributes
     * @return the answer; never an exception, so that nothing internal reaches the sender
     */
    public Answer take(@Body @Nullable InputStream body, @Headers Map<String, Object> headers) {
        int share = share(header(headers, "content-length"));
        try {
            if (!budget.tryAcquire(share, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return refused(429, "Too much is coming in at once. Nothing was read. Send it again in a few seconds.");
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return refused(503, "The server is stopping. Nothing was read. Send it again in a few seconds.");
        }
        try {
            return received(body == null ? InputStream.nullInputStream() : body, headers);
        } finally {
            budget.release(share);
        }
    }

    private Answer received(InputStream body, Map<String, Object> headers) {
        var packing = header(headers, "content-encoding");
        if (!packing.isEmpty() && !packing.equalsIgnoreCase("identity")) {
            // never unpacked, so that a small request cannot become a large one
            return refused(415, "A packed body (Content-Encoding) is not read here. Send it unpacked.");
        }
        try {
            var bytes = body.readNBytes(EventStream.MAX_DOCUMENT + 1);
            if (bytes.length > EventStream.MAX_DOCUMENT) {
                return tooLarge(bytes, body);
            }
            return answer(bytes, headers);
        } catch (IOException broken) {
            LOG.warn("A request broke off while it was read", broken);
            return refused(400, "The request broke off. Nothing is certain to be stored. Send it again.");
        } catch (RuntimeException failed) {
            LOG.error("A request could not be stored", failed);
            return refused(
                    503,
                    "The events could not be stored now. Send them again; "
                            + "what was stored already is recognised as a duplicate.");
        }
    }

    /** Kept whole for a person; read to its end within reason, so that the sender hears why and sees no broken connection. */
    private Answer tooLarge(byte[] beginning, InputStream rest) throws IOException {
        String where;
        try (var kept = oversize.open()) {
            where = kept.where();
            kept.write(beginning);
            var buffer = new byte[1 << 16];
            long taken = beginning.length;
            for (int read = rest.read(buffer); read >= 0 && taken < MOST_KEPT; read = rest.read(buffer)) {
                kept.write(buffer, 0, read);
                taken += read;
            }
        }
        intake.quarantine(new Misfit(
                SOURCE,
                "request",
                "The request is larger than 16 MB. Send smaller batches. " + where,
                Arrays.copyOf(beginning, Oversize.HEAD)));
        return refused(
                413,
                "The request is larger than 16 MB. No event of it was stored; it is kept in quarantine. "
                        + "Send smaller batches.");
    }

    /** The kilobytes that a request of this length may hold; where it does not say, the most. */
    private static int share(String length) {
        try {
            long bytes = Math.min(Math.max(Long.parseLong(length), 0), EventStream.MAX_DOCUMENT);
            return (int) (bytes >> 10) + 1;
        } catch (NumberFormatException notSaid) {
            return (EventStream.MAX_DOCUMENT >> 10) + 1;
        }
    }

    private Answer answer(byte[] body, Map<String, Object> headers) throws IOException {
        var type = header(headers, "content-type").toLowerCase(Locale.ROOT);
        var media = type.replaceFirst(";.*", "").strip();
        if (type.contains("charset") && !type.contains("utf-8")) {
            return refused(415, "The body is not UTF-8. Send JSON as UTF-8.");
        }
        var attributes = attributes(headers);
        boolean known = media.equals("application/json")
                || media.equals("application/cloudevents+json")
                || media.equals("application/cloudevents-batch+json")
                || LINES.contains(media);
        if (!known) {
            return refused(
                    415,
                    "Content-Type \"" + media + "\" is not read here. Send application/cloudevents+json, "
                            + "application/cloudevents-batch+json, application/x-ndjson, or application/json with ce- headers.");
        }
        if (EventStream.firstSign(body) == 0) {
            return refused(400, "The body is empty. Send at least one event.");
        }
        var outcomes = new TreeMap<Integer, IntakeSink.Outcome>();
        var sink = new IntakeSink(intake, oversize, outcomes::put);
        read(media, attributes, body, sink);
        sink.drained();
        return answer(new ArrayList<>(outcomes.values()));
    }

    private void read(String media, Map<String, String> attributes, byte[] body, EventSink sink) throws IOException {
        if (LINES.contains(media)) {
            events.lines(SOURCE, "request", new Lines(new ByteArrayInputStream(body), oversize), sink);
        } else if (media.equals("application/json") && !attributes.isEmpty()) {
            attributes.put("datacontenttype", media);
            events.deliver(SOURCE, "request", body, decoder.binary(attributes, body), sink);
        } else {
            events.document(SOURCE, "request", body, sink);
        }
    }

    private static Answer answer(List<IntakeSink.Outcome> outcomes) {
        var tally = new Tally();
        outcomes.forEach(outcome -> tally.count(outcome.kind()));
        boolean nothing = tally.of(Disposition.Kind.QUARANTINED) == outcomes.size();
        boolean conflict = outcomes.size() == 1 && tally.of(Disposition.Kind.CONFLICT) == 1;
        var answer = new LinkedHashMap<String, Object>();
        if (nothing) {
            answer.put(
                    "message",
                    "Nothing could be understood. All of it is kept in quarantine. "
                            + "Mend what is said of each event and send it again.");
        }
        answer.put("accepted", tally.of(Disposition.Kind.ACCEPTED));
        answer.put("duplicate", tally.of(Disposition.Kind.DUPLICATE));
        answer.put("corrected", tally.of(Disposition.Kind.CORRECTED));
        answer.put("conflicting", tally.of(Disposition.Kind.CONFLICT));
        answer.put("quarantined", tally.of(Disposition.Kind.QUARANTINED));
        answer.put("events", outcomes.stream().map(EventsOverHttp::outcome).toList());
        return new Answer(nothing ? 400 : conflict ? 409 : 200, write(answer));
    }

    private static Map<String, Object> outcome(IntakeSink.Outcome outcome) {
        var one = new LinkedHashMap<String, Object>();
        if (!outcome.id().isEmpty()) {
            one.put("id", outcome.id());
        }
        one.put("place", outcome.place());
        one.put("outcome", outcome.kind().name().toLowerCase(Locale.ROOT));
        if (!outcome.message().isEmpty()) {
            one.put("message", outcome.message());
        }
        return one;
    }

    private static Answer refused(int status, String message) {
        return new Answer(status, write(Map.of("message", message)));
    }

    private static String write(Map<String, ?> answer) {
        try {
            return JSON.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Map<String, String> attributes(Map<String, Object> headers) {
        var attributes = new TreeMap<String, String>();
        headers.forEach((name, value) -> {
            if (name.regionMatches(true, 0, "ce-", 0, 3)) {
                attributes.put(name.substring(3).toLowerCase(Locale.ROOT), decoded(String.valueOf(value)));
            }
        });
        return attributes;
    }

    /** Percent-encoding as the HTTP binding has it (CloudEvents 1.0.2, 3.1.3.2); a plus stays a plus. */
    private static String decoded(String value) {
        try {
            return URLDecoder.decode(value.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return value;
        }
    }

    private static String header(Map<String, Object> headers, String name) {
        return headers.entrySet().stream()
                .filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(entry -> String.valueOf(entry.getValue()))
                .findFirst()
                .orElse("");
    }
}
