package dev.covenant.ingest;

import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.CreditClaim;
import dev.covenant.ledger.CreditNote;
import dev.covenant.ledger.ForceMajeure;
import dev.covenant.ledger.ForceMajeureEnd;
import dev.covenant.ledger.Outage;
import dev.covenant.ledger.ServiceReport;
import dev.covenant.measure.DeliveryMethod;
import dev.covenant.terms.Side;
import java.time.YearMonth;
import java.util.Map;
import java.util.function.Function;

/** The kinds of events about availability, credits and force majeure. */
final class CreditKinds {

    private CreditKinds() {}

    static void add(Map<String, Function<Fields, ContractEvent>> kinds) {
        kinds.put(
                "outage",
                fields -> new Outage(
                        fields.envelope(),
                        fields.moment("from"),
                        fields.optionalMoment("to"),
                        fields.optionalText("part"),
                        fields.optionalText("causedBy")
                                .filter(word -> !word.equals("neither"))
                                .map(word -> fields.side("causedBy")),
                        fields.optionalText("cause")));
        kinds.put(
                "force-majeure",
                fields -> new ForceMajeure(
                        fields.envelope(),
                        fields.moment("from"),
                        fields.optionalMoment("to"),
                        fields.sideOr("by", Side.OPERATOR),
                        fields.optionalPower("power"),
                        fields.optionalMoment("noticeSent"),
                        fields.optionalMoment("noticeArrived"),
                        fields.optionalText("cause")));
        kinds.put(
                "force-majeure-end",
                fields -> new ForceMajeureEnd(fields.envelope(), fields.text("about"), fields.at("at")));
        kinds.put(
                "credit-claim",
                fields -> new CreditClaim(
                        fields.envelope(),
                        fields.moment("sent"),
                        month(fields),
                        fields.side("by"),
                        DeliveryMethod.parse(fields.text("method")).orElse(DeliveryMethod.HAND),
                        fields.optionalMoment("arrived"),
                        fields.optionalMoney("amount", "currency")));
        kinds.put(
                "service-report",
                fields ->
                        new ServiceReport(fields.envelope(), fields.moment("sent"), month(fields), fields.side("by")));
        kinds.put(
                "credit-note",
                fields -> new CreditNote(
                        fields.envelope(),
                        fields.at("at"),
                        month(fields),
                        fields.side("by"),
                        fields.money("amount", "currency")));
    }

    /** The schema lets only months pass. */
    private static YearMonth month(Fields fields) {
        return YearMonth.parse(fields.text("month"));
    }
}
