package dev.covenant.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.covenant.terms.Nearest;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The fields of a request, read one by one; every mistake is noted with its place, and all are told at once. */
final class RequestFields {

    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    private static final int LONGEST = 4000;
    private static final int FIRST_YEAR = 1990;
    private static final int LAST_YEAR = 2199;

    private final JsonNode body;
    private final List<Mistake> mistakes = new ArrayList<>();

    private RequestFields(JsonNode body) {
        this.body = body;
    }

    /**
     * What is wrong.
     *
     * @param place a JSON pointer
     * @param message a sentence with the cure
     */
    record Mistake(String place, String message) {}

    /** Every mistake of a request. */
    static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient List<Mistake> mistakes;

        Refused(List<Mistake> mistakes) {
            super(mistakes.isEmpty() ? "refused" : mistakes.get(0).message());
            this.mistakes = List.copyOf(mistakes);
        }

        List<Mistake> mistakes() {
            return mistakes;
        }
    }

    /** Of a JSON object; an empty body has no fields. */
    static RequestFields of(String text, Set<String> known) {
        if (text.isBlank()) {
            return new RequestFields(JsonNodeFactory.instance.objectNode());
        }
        try {
            var fields = new RequestFields(JSON.readTree(text));
            if (!fields.body.isObject()) {
                throw new Refused(List.of(new Mistake("", "The body is no JSON object. Send { ... }.")));
            }
            fields.body.fieldNames().forEachRemaining(name -> {
                if (!known.contains(name)) {
                    fields.refuse(
                            name,
                            "Nothing is called \"" + shortened(name) + "\" here. "
                                    + Nearest.cure(shortened(name), known));
                }
            });
            return fields;
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            throw new Refused(List.of(new Mistake(
                    "",
                    "The body is no valid JSON"
                            + (at == null ? "" : " at line " + at.getLineNr() + ", column " + at.getColumnNr())
                            + ". Mend it there.")));
        }
    }

    /** Of a form; a field left empty is not there. */
    static RequestFields of(Map<String, String> form) {
        var node = JsonNodeFactory.instance.objectNode();
        form.forEach((name, value) -> {
            if (!value.isBlank()) {
                node.put(name, value.strip());
            }
        });
        return new RequestFields(node);
    }

    void refuse(String field, String message) {
        mistakes.add(new Mistake("/" + field, message));
    }

    void check() {
        if (!mistakes.isEmpty()) {
            throw new Refused(mistakes);
        }
    }

    boolean isNull(String field) {
        return body.has(field) && body.get(field).isNull();
    }

    String need(String field, String otherwise) {
        var text = text(field);
        if (text.isEmpty() && mistakes.stream().noneMatch(m -> m.place().equals("/" + field))) {
            refuse(field, otherwise);
        }
        return text.orElse("");
    }

    Optional<String> text(String field) {
        var node = body.get(field);
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        if (!node.isTextual()) {
            refuse(field, "This is no text. Write it in quotation marks.");
            return Optional.empty();
        }
        if (node.textValue().length() > LONGEST) {
            refuse(field, "This is longer than 4,000 characters. Shorten it.");
            return Optional.empty();
        }
        return Optional.of(node.textValue().strip()).filter(text -> !text.isEmpty());
    }

    <T> Optional<T> choice(String field, Map<String, T> choices) {
        return text(field).flatMap(word -> {
            var chosen = Optional.ofNullable(choices.get(word));
            if (chosen.isEmpty()) {
                refuse(
                        field,
                        "\"" + shortened(word) + "\" is none of the words known here. "
                                + Nearest.cure(shortened(word), choices.keySet()));
            }
            return chosen;
        });
    }

    /** A list of texts, or one text. */
    List<String> texts(String field) {
        var node = body.get(field);
        if (node == null || node.isNull()) {
            return List.of();
        }
        if (!node.isArray()) {
            return text(field).map(List::of).orElse(List.of());
        }
        var texts = new ArrayList<String>();
        for (JsonNode each : node) {
            if (each.isTextual()
                    && !each.textValue().isBlank()
                    && each.textValue().length() <= LONGEST) {
                texts.add(each.textValue().strip());
            } else {
                refuse(field, "Each of this list must be a text of 1 to 4,000 characters.");
            }
        }
        return List.copyOf(texts);
    }

    <T> List<T> choices(String field, Map<String, T> choices) {
        var chosen = new ArrayList<T>();
        for (String word : texts(field)) {
            var known = choices.get(word);
            if (known == null) {
                refuse(
                        field,
                        "\"" + shortened(word) + "\" is none of the words known here. "
                                + Nearest.cure(shortened(word), choices.keySet()));
            } else {
                chosen.add(known);
            }
        }
        return List.copyOf(chosen);
    }

    Optional<Instant> moment(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(OffsetDateTime.parse(text))
                        .filter(moment -> inYears(field, moment.getYear()))
                        .map(OffsetDateTime::toInstant);
            } catch (DateTimeException noMoment) {
                refuse(
                        field,
                        "\"" + shortened(text) + "\" is no moment in time with an offset. Write it as"
                                + " 2026-11-23T07:00:00-06:00 or 2026-11-23T13:00:00Z.");
                return Optional.empty();
            }
        });
    }

    Optional<LocalDate> day(String field) {
        return text(field).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text)).filter(day -> inYears(field, day.getYear()));
            } catch (DateTimeException noDay) {
                refuse(field, "\"" + shortened(text) + "\" is no day of the calendar. Write it as 2027-03-31.");
                return Optional.empty();
            }
        });
    }

    private boolean inYears(String field, int year) {
        boolean in = year >= FIRST_YEAR && year <= LAST_YEAR;
        if (!in) {
            refuse(field, "The year " + year + " is outside the calendar. Give one from 1990 to 2199.");
        }
        return in;
    }

    private static String shortened(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100) + "...";
    }
}
