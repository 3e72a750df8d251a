package dev.covenant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.measure.Money;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import dev.covenant.measure.Unit.Dimension;
import dev.covenant.terms.Nearest;
import dev.covenant.terms.Side;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * One event's fields, read after its schema was satisfied. What still cannot be read is noted, and a stand-in returned,
 * so that all mistakes are found at once; where there are any the result is thrown away.
 */
final class Fields {

    private static final Instant STAND_IN = Instant.EPOCH;

    private final JsonNode event;
    private final JsonNode data;
    private final List<String> mistakes = new ArrayList<>();

    Fields(JsonNode event) {
        this.event = event;
        this.data = event.path("data");
    }

    List<String> mistakes() {
        return mistakes;
    }

    Envelope envelope() {
        return new Envelope(
                event.path("subject").asText(),
                event.path("source").asText(),
                event.path("id").asText(),
                moment(event, "recordedtime", "/recordedtime"));
    }

    JsonNode data() {
        return data;
    }

    String text(String name) {
        return data.path(name).asText();
    }

    String textOr(String name, String otherwise) {
        return optionalText(name).orElse(otherwise);
    }

    Optional<String> optionalText(String name) {
        var node = data.get(name);
        return node == null || node.isNull() ? Optional.empty() : Optional.of(node.asText());
    }

    List<String> texts(String name) {
        var texts = new ArrayList<String>();
        data.path(name).forEach(node -> texts.add(node.asText()));
        return List.copyOf(texts);
    }

    boolean flag(String name) {
        return data.path(name).asBoolean(false);
    }

    boolean has(String name) {
        return data.hasNonNull(name);
    }

    Optional<Boolean> optionalFlag(String name) {
        return has(name) ? Optional.of(flag(name)) : Optional.empty();
    }

    Side side(String name) {
        return text(name).equals("operator") ? Side.OPERATOR : Side.CUSTOMER;
    }

    Side sideOr(String name, Side otherwise) {
        return optionalText(name).isPresent() ? side(name) : otherwise;
    }

    /** An amount of one currency; not negative. */
    Money money(String name, String currency) {
        return optionalMoney(name, currency).orElseGet(() -> new Money("USD", BigDecimal.ZERO));
    }

    /** The same, or left out; then its currency means nothing. */
    Optional<Money> optionalMoney(String name, String currency) {
        var value = data.get(name);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        var code = text(currency);
        if (!code.matches("[A-Z]{3}")) {
            mistakes.add("/data/" + currency + ": \"" + code + "\" is no currency. Write its three letters, as USD.");
        }
        try {
            var number = value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
            if (number.signum() < 0 || number.precision() - number.scale() > 15 || number.scale() > 10) {
                mistakes.add("/data/" + name + ": " + value.asText()
                        + " is no likely amount. Give a positive amount below a thousand million million.");
                return Optional.empty();
            }
            return Optional.of(new Money(code, number.scale() < 0 ? number.setScale(0) : number));
        } catch (NumberFormatException noNumber) {
            mistakes.add("/data/" + name + ": \"" + value.asText() + "\" is no number. Write it as 1250000.00.");
            return Optional.empty();
        }
    }

    List<DeliveryMethod> methods() {
        return texts("methods").stream()
                .map(word -> DeliveryMethod.parse(word)
                        .orElseThrow(() -> new IllegalStateException("the schema let " + word + " pass")))
                .toList();
    }

    Quantity quantity() {
        return quantity("value", Dimension.POWER, Dimension.ENERGY, Dimension.COMPUTE);
    }

    /** A power in the unit of the event. */
    Optional<Quantity> optionalPower(String name) {
        return data.has(name) && !data.path(name).isNull()
                ? Optional.of(quantity(name, Dimension.POWER))
                : Optional.empty();
    }

    private Quantity quantity(String name, Dimension... dimensions) {
        var value = data.path(name);
        var unit = Unit.parse(text("unit")).filter(known -> List.of(dimensions).contains(known.dimension()));
        if (unit.isEmpty()) {
            mistakes.add("/data/unit: \"" + text("unit") + "\" is no unit"
                    + (dimensions.length == 1 ? " of power. " : ". ")
                    + Nearest.cure(
                            text("unit"),
                            Arrays.stream(Unit.values())
                                    .filter(known -> List.of(dimensions).contains(known.dimension()))
                                    .map(Unit::symbol)
                                    .toList()));
        }
        var number = BigDecimal.ZERO;
        try {
            number = value.isNumber() ? value.decimalValue() : new BigDecimal(value.asText());
        } catch (NumberFormatException noNumber) {
            mistakes.add("/data/" + name + ": \"" + value.asText() + "\" is no number. Write it as 151.6.");
        }
        // 1e3 becomes 1000; what is absurdly large stays as it is and is refused at the gate
        boolean spellOut = number.scale() < 0 && number.scale() > -20;
        return new Quantity(spellOut ? number.setScale(0) : number, unit.orElse(Unit.KW));
    }

    Instant moment(String name) {
        return optionalMoment(name).orElse(STAND_IN);
    }

    Optional<Instant> optionalMoment(String name) {
        return moment(data, name, "/data/" + name);
    }

    /** When it happened: the first of these fields that is there, else the envelope's time. */
    Instant at(String... names) {
        for (String name : names) {
            var moment = optionalMoment(name);
            if (moment.isPresent()) {
                return moment.get();
            }
        }
        var time = moment(event, "time", "/time");
        if (time.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(
                    "/data/at: nothing says when this happened. Add \"at\" to the data, or \"time\" to the event.");
        }
        return time.orElse(STAND_IN);
    }

    Optional<LocalDate> day(String name) {
        return optionalText(name).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException noDay) {
                mistakes.add("/data/" + name + ": \"" + text + "\" is no day of the calendar. Write it as 2027-03-31.");
                return Optional.empty();
            }
        });
    }

    Optional<ZoneId> zone(String name) {
        return optionalText(name)
                .filter(text -> {
                    var known = ZoneId.getAvailableZoneIds().contains(text);
                    if (!known) {
                        mistakes.add("/data/" + name + ": \"" + text + "\" is no time zone. "
                                + Nearest.cure(text, List.copyOf(ZoneId.getAvailableZoneIds())));
                    }
                    return known;
                })
                .map(ZoneId::of);
    }

    private Optional<Instant> moment(JsonNode node, String name, String pointer) {
        var field = node.get(name);
        if (field == null || field.isNull()) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(field.asText()).toInstant());
        } catch (DateTimeException noMoment) {
            mistakes.add(pointer + ": \"" + field.asText() + "\" is no moment in time with an offset. "
                    + "Write it as 2026-10-14T08:00:00-05:00 or 2026-10-14T13:00:00Z.");
            return Optional.empty();
        }
    }
}
