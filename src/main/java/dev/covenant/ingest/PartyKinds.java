package dev.covenant.ingest;

import dev.covenant.ledger.AuditReport;
import dev.covenant.ledger.AuditRequest;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ControlChange;
import dev.covenant.ledger.Fulfilment;
import dev.covenant.ledger.PartyAssignment;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The kinds of events about parties, audits, and what is owed after the end. */
final class PartyKinds {

    private PartyKinds() {}

    static void add(Map<String, Function<Fields, ContractEvent>> kinds) {
        kinds.put("assignment", PartyKinds::assignment);
        kinds.put("change-of-control", PartyKinds::control);
        kinds.put(
                "audit-request",
                fields -> new AuditRequest(
                        fields.envelope(),
                        fields.side("by"),
                        fields.text("what"),
                        fields.optionalText("notice"),
                        fields.at("at")));
        kinds.put("audit-report", PartyKinds::report);
        kinds.put("fulfilment", fields -> fulfilment(fields, fields.text("about")));
        kinds.put("deletion-certificate", fields -> fulfilment(fields, "deletion-certificate"));
    }

    private static PartyAssignment assignment(Fields fields) {
        return new PartyAssignment(
                fields.envelope(),
                fields.side("side"),
                fields.text("to"),
                PartyAssignment.Ground.valueOf(fields.text("ground").toUpperCase(Locale.ROOT)),
                fields.moment("from"),
                fields.at("at"),
                fields.optionalText("addressee"),
                fields.optionalText("place"),
                fields.optionalText("email"));
    }

    private static ControlChange control(Fields fields) {
        return new ControlChange(
                fields.envelope(),
                fields.side("side"),
                fields.text("acquirer"),
                fields.has("competitor") ? Optional.of(fields.flag("competitor")) : Optional.empty(),
                fields.moment("from"),
                fields.at("at", "from"));
    }

    private static AuditReport report(Fields fields) {
        return new AuditReport(
                fields.envelope(),
                fields.text("about"),
                fields.money("billed", "currency"),
                fields.money("correct", "currency"),
                fields.optionalMoney("cost", "currency"),
                fields.at("at"));
    }

    private static Fulfilment fulfilment(Fields fields, String about) {
        return new Fulfilment(fields.envelope(), about, fields.side("by"), fields.text("evidence"), fields.at("at"));
    }
}
