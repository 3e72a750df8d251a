package dev.covenant.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.answers.JsonValues;
import dev.covenant.measure.ComputationReading;
import dev.covenant.measure.CountedDay;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The answer of {@code covenant days} for programs. */
final class DaysJson {

    private DaysJson() {}

    static ObjectNode of(DaysAnswer answer, boolean dayByDay) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("asked", answer.computation().toString());
        node.put("for", answer.computation().ending().name().toLowerCase(Locale.ROOT));
        node.put("law", answer.law().word());
        node.putObject("holidays")
                .put("source", answer.computation().calendar().name())
                .put("version", answer.computation().calendar().version())
                .put("origin", answer.computation().calendar().origin());
        node.put("spreadDays", answer.spread());
        var readings = node.putArray("readings");
        answer.readings().forEach(reading -> readings.add(reading(reading, dayByDay)));
        var parameters = node.putArray("parameters");
        answer.origins()
                .forEach(origin -> parameters
                        .addObject()
                        .put("parameter", origin.parameter().id())
                        .put("value", origin.value().orElse(null))
                        .put("source", origin.source())
                        .put("verified", origin.verified()));
        return node;
    }

    static ObjectNode of(CountedDay named) {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("day", named.day().toString());
        node.set("workings", JsonValues.strings(named.steps()));
        return node;
    }

    private static ObjectNode reading(ComputationReading reading, boolean dayByDay) {
        var node = JsonNodeFactory.instance.objectNode();
        var computed = reading.computed();
        var choices = node.putArray("choices");
        reading.choices().forEach(set -> choices.add(JsonValues.strings(set)));
        node.put("day", computed.day().toString());
        node.put("end", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(computed.end()));
        node.put("zone", computed.end().getZone().getId());
        node.put("counted", computed.counted().toString());
        node.set("workings", JsonValues.strings(computed.workings()));
        if (dayByDay) {
            var days = node.putArray("days");
            computed.dayByDay()
                    .forEach(day -> days.addObject()
                            .put("day", day.day().toString())
                            .put("number", day.number())
                            .put("notes", day.notes()));
        }
        return node;
    }
}
