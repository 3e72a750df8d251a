package dev.covenant.ingest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.Measure;
import dev.covenant.ledger.OtherEvent;
import dev.covenant.ledger.Reading;
import dev.covenant.ledger.Reservation;
import dev.covenant.ledger.Ruling;
import dev.covenant.ledger.Series;
import dev.covenant.ledger.Standstill;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** The kinds of events: {@code dev.covenant.<kind>}, and how the data of each becomes an event. */
final class EventKind {

    /** What every type begins with. */
    static final String PREFIX = "dev.covenant.";

    /** By the word after the prefix. */
    static final Map<String, Function<Fields, ContractEvent>> DECODERS = decoders();

    private EventKind() {}

    private static Map<String, Function<Fields, ContractEvent>> decoders() {
        var kinds = new TreeMap<String, Function<Fields, ContractEvent>>();
        kinds.put("usage", fields -> reading(fields, Measure.USAGE, "customer"));
        kinds.put("capacity-delivered", fields -> reading(fields, Measure.AVAILABLE, "customer"));
        kinds.put("capacity-requested", fields -> reading(fields, Measure.REQUESTED, "customer"));
        kinds.put("capacity-granted", fields -> reading(fields, Measure.GRANTED, "customer"));
        kinds.put("capacity-denied", fields -> reading(fields, Measure.DENIED, "customer"));
        kinds.put("site-capacity", fields -> reading(fields, Measure.SITE, "site"));
        kinds.putAll(NoticeKinds.DECODERS);
        kinds.put(
                "ruling",
                fields -> new Ruling(
                        fields.envelope(),
                        fields.text("about"),
                        fields.text("verdict"),
                        fields.text("by"),
                        fields.at("at"),
                        fields.text("reason")));
        kinds.put(
                "exit-target",
                fields -> new ExitTarget(
                        fields.envelope(),
                        fields.day("lastDay"),
                        fields.text("by"),
                        fields.at("at"),
                        fields.textOr("reason", "")));
        kinds.put(
                "standstill",
                fields -> new Standstill(
                        fields.envelope(),
                        fields.moment("from"),
                        fields.optionalMoment("to"),
                        fields.texts("covers"),
                        fields.textOr("instrument", ""),
                        fields.at("at", "from")));
        kinds.put(
                "reservation",
                fields -> new Reservation(
                        fields.envelope(),
                        fields.side("by"),
                        fields.text("about"),
                        fields.texts("clauses"),
                        fields.texts("subjects"),
                        fields.optionalText("instrument"),
                        fields.at("at")));
        kinds.putAll(PaymentKinds.DECODERS);
        CapacityKinds.add(kinds);
        BreachKinds.add(kinds);
        PartyKinds.add(kinds);
        CreditKinds.add(kinds);
        for (String kind : new String[] {"claim", "correction"}) {
            kinds.put(kind, fields -> other(fields, kind));
        }
        return Collections.unmodifiableMap(kinds);
    }

    private static Reading reading(Fields fields, Measure measure, String workload) {
        return new Reading(
                fields.envelope(),
                new Series(fields.text("meter"), measure, fields.textOr("workload", workload)),
                fields.moment("from"),
                fields.moment("to"),
                fields.quantity(),
                fields.flag("estimated"));
    }

    private static OtherEvent other(Fields fields, String kind) {
        var data = new TreeMap<String, String>();
        fields.data().properties().forEach(field -> data.put(field.getKey(), asText(field.getValue())));
        return new OtherEvent(fields.envelope(), kind, fields.at("at", "from"), Collections.unmodifiableMap(data));
    }

    private static String asText(JsonNode node) {
        return node.isValueNode() ? node.asText() : node.toString();
    }
}
