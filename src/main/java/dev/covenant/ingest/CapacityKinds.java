package dev.covenant.ingest;

import dev.covenant.ledger.Consent;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.CurtailmentOrder;
import dev.covenant.ledger.CurtailmentResponse;
import dev.covenant.ledger.DeliveryElection;
import dev.covenant.ledger.DeliveryTest;
import dev.covenant.ledger.MaintenanceWork;
import dev.covenant.measure.Quantity;
import dev.covenant.measure.Unit;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The kinds of events about capacity that are no readings. */
final class CapacityKinds {

    private CapacityKinds() {}

    static void add(Map<String, Function<Fields, ContractEvent>> kinds) {
        kinds.put(
                "maintenance",
                fields -> new MaintenanceWork(
                        fields.envelope(),
                        fields.at("announced", "at", "from"),
                        fields.optionalMoment("announced"),
                        fields.moment("from"),
                        fields.moment("to"),
                        fields.optionalMoment("actualFrom"),
                        fields.optionalMoment("actualTo")));
        kinds.put(
                "curtailment",
                fields -> new CurtailmentOrder(
                        fields.envelope(),
                        fields.at("ordered", "at", "from"),
                        fields.optionalPower("power"),
                        fields.optionalMoment("to"),
                        fields.textOr("by", "")));
        kinds.put(
                "curtailment-response",
                fields -> new CurtailmentResponse(
                        fields.envelope(),
                        fields.text("order"),
                        fields.at("at"),
                        power(fields, "operatorOff"),
                        power(fields, "customerOff"),
                        fields.optionalPower("operatorLeft")));
        kinds.put(
                "delivery-test",
                fields -> new DeliveryTest(
                        fields.envelope(),
                        fields.moment("from"),
                        fields.moment("to"),
                        power(fields, "power"),
                        power(fields, "held")));
        kinds.put(
                "delivery-election",
                fields -> new DeliveryElection(
                        fields.envelope(),
                        fields.at("at"),
                        fields.side("by"),
                        DeliveryElection.Choice.valueOf(fields.text("choice").toUpperCase(Locale.ROOT))));
        kinds.put(
                "consent",
                fields -> new Consent(
                        fields.envelope(),
                        fields.at("at", "from"),
                        fields.side("by"),
                        fields.textOr("to", ""),
                        fields.optionalMoment("from"),
                        fields.optionalMoment("until"),
                        fields.optionalPower("power")));
    }

    private static Quantity power(Fields fields, String name) {
        return fields.optionalPower(name).orElse(new Quantity(BigDecimal.ZERO, Unit.MW));
    }
}
