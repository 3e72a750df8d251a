package dev.covenant.rulebook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.yaml.snakeyaml.nodes.Node;

/**
 * The events of a case as CloudEvents: {@code type} is the kind, {@code data} what the kind's schema says; {@code id}
 * and {@code source} may be left off. {@code every: PT15M} cuts one steady reading over {@code [from, to)} into
 * intervals.
 */
final class CaseEvents {

    private static final List<String> FIELDS = List.of("type", "id", "source", "time", "recordedtime", "every", "data");

    /** A case holds at most a year of quarter-hours. */
    private static final int MOST_INTERVALS = 40_000;

    private final CaseYaml yaml;
    private final String contract;

    CaseEvents(CaseYaml yaml, String contract) {
        this.yaml = yaml;
        this.contract = contract;
    }

    List<String> read(List<Node> nodes) {
        var events = new ArrayList<String>();
        for (Node node : nodes) {
            one(node, events);
        }
        return List.copyOf(events);
    }

    private void one(Node node, List<String> events) {
        int line = CaseYaml.line(node.getStartMark());
        var fields = yaml.entries(node, FIELDS);
        var type = text(fields, "type");
        var data = Optional.ofNullable(fields.get("data")).map(CaseYaml::json);
        if (type.isEmpty() || data.isEmpty() || !data.get().isObject()) {
            yaml.add(line, "An event needs \"type:\" and \"data:\".", "Write for example: type: usage");
            return;
        }
        var event = envelope(fields, type.get(), events.size() + 1);
        event.set("data", data.get());
        var every = text(fields, "every");
        if (every.isEmpty()) {
            events.add(event.toString());
            return;
        }
        try {
            cut(event, Duration.parse(every.get()), events);
        } catch (DateTimeException | ArithmeticException e) {
            yaml.add(
                    line,
                    "This cannot be cut into intervals: every " + every.get() + ".",
                    "Write every: PT15M, and data with from and to as moments with offset.");
        }
    }

    private ObjectNode envelope(Map<String, Node> fields, String type, int number) {
        var event = JsonNodeFactory.instance.objectNode();
        event.put("specversion", "1.0");
        event.put("id", text(fields, "id").orElse("case-" + number));
        event.put("source", text(fields, "source").orElse("/cases"));
        event.put("type", type.startsWith("dev.covenant.") ? type : "dev.covenant." + type);
        event.put("subject", contract);
        text(fields, "time").ifPresent(time -> event.put("time", time));
        text(fields, "recordedtime").ifPresent(time -> event.put("recordedtime", time));
        return event;
    }

    private static void cut(ObjectNode event, Duration every, List<String> events) {
        var data = (ObjectNode) event.get("data");
        var id = event.get("id").asText();
        Instant from = OffsetDateTime.parse(data.path("from").asText()).toInstant();
        Instant to = OffsetDateTime.parse(data.path("to").asText()).toInstant();
        if (every.compareTo(Duration.ofMinutes(1)) < 0
                || Duration.between(from, to).dividedBy(every) > MOST_INTERVALS) {
            throw new DateTimeException("too many intervals");
        }
        int number = 1;
        for (Instant at = from; at.isBefore(to); at = at.plus(every)) {
            data.put("from", at.toString());
            data.put("to", at.plus(every).toString());
            event.put("id", id + "-" + number++);
            events.add(event.toString());
        }
    }

    private Optional<String> text(Map<String, Node> fields, String name) {
        return Optional.ofNullable(fields.get(name)).flatMap(node -> yaml.text(node, name));
    }
}
