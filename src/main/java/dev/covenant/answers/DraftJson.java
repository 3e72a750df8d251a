package dev.covenant.answers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.desk.NoticeDraft;
import dev.covenant.desk.Service;
import dev.covenant.measure.LastSending;
import dev.covenant.position.ReceiptDay;
import dev.covenant.terms.Contract;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A drafted notice as JSON. */
public final class DraftJson {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private DraftJson() {}

    /**
     * Writes a draft.
     *
     * @param contract it is of
     * @param draft what was drafted
     * @return a JSON object
     */
    public static String of(Contract contract, NoticeDraft draft) {
        var json = JSON.objectNode();
        json.put("contract", contract.id());
        json.put("sentToTheOtherSide", false);
        json.put("letter", draft.letter());
        json.put("validity", draft.validity().name().toLowerCase(Locale.ROOT));
        json.put("failed", draft.failed());
        json.set("workings", JsonValues.strings(draft.workings()));
        draft.plan().ifPresent(plan -> {
            json.put("lastDay", plan.lastDay().toString());
            json.set("planBy", day(plan.planBy()));
            json.set("latest", day(plan.latest()));
        });
        json.set("services", services(draft));
        json.set("remarks", JsonValues.strings(draft.remarks()));
        return json.toPrettyString();
    }

    private static JsonNode day(Optional<ReceiptDay> day) {
        return day.<JsonNode>map(known -> JSON.textNode(
                        JsonValues.at(known.moment().toInstant(), known.moment().getZone())))
                .orElse(JSON.nullNode());
    }

    private static ArrayNode services(NoticeDraft draft) {
        var services = JSON.arrayNode();
        draft.services().forEach(service -> services.add(service(service)));
        return services;
    }

    private static ObjectNode service(Service service) {
        var json = JSON.objectNode();
        json.put("method", service.method().word());
        json.put("wished", service.wished());
        json.put("permitted", service.permitted());
        json.put("words", service.words());
        json.put("sendToPlan", sending(service.plan()));
        json.put("sendAtTheLatest", sending(service.latest()));
        json.put(
                "receivedIfSentNow",
                service.receipt()
                        .map(receipt -> JsonValues.at(receipt.latest(), receipt.zone()))
                        .orElse(null));
        json.put("showReceiptBy", service.showBy().map(Object::toString).orElse(null));
        var again = json.putArray("servedAgainThen");
        service.again()
                .forEach(each -> again.add(JSON.objectNode()
                        .put("method", each.method().word())
                        .put("received", each.received().toString())
                        .put("lastDay", each.lastDay().map(Object::toString).orElse(null))));
        return json;
    }

    private static @Nullable String sending(Optional<LastSending> sending) {
        return sending.map(last -> last.moment()
                        .map(moment -> JsonValues.at(moment.toInstant(), moment.getZone()))
                        .orElseGet(() -> last.day().toString()))
                .orElse(null);
    }
}
