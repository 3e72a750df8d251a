package dev.covenant.answers;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ReceiptDay;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * By when notice must go, as JSON; without a plan every date is null and {@code reason} says why.
 *
 * @param plan empty where no day to leave on is set
 */
record ExitPlanJson(Optional<ExitPlan> plan) {

    /** Why there is no plan where nobody named a day. */
    static final String NO_TARGET = "no day to leave on is set; give --leave-on or record an exit target";

    ObjectNode node() {
        var node = JsonNodeFactory.instance.objectNode();
        node.put("leaveOn", plan.map(p -> p.lastDay().toString()).orElse(null));
        node.set("planBy", day(plan.flatMap(ExitPlan::planBy)));
        node.set("latest", day(plan.flatMap(ExitPlan::latest)));
        plan.flatMap(ExitPlan::ifLate).ifPresent(late -> {
            var ifLate = node.putObject("ifLate");
            ifLate.put(
                    "after",
                    JsonValues.at(late.after().toInstant(), late.after().getZone()));
            ifLate.put("countsAsReceived", late.counts().toString());
            ifLate.put("lastDayInForce", late.end().lastDayInForce().toString());
            ifLate.put("moreDays", late.days());
            ifLate.set("fees", JsonValues.fees(Optional.of(late.fees())));
        });
        node.set("ifNone", JsonValues.fees(plan.flatMap(ExitPlan::ifNone)));
        node.set("notes", JsonValues.strings(plan.map(ExitPlan::notes).orElse(List.of())));
        node.put("reason", plan.isEmpty() ? NO_TARGET : plan.get().none().orElse(null));
        return node;
    }

    private static @Nullable ObjectNode day(Optional<ReceiptDay> day) {
        if (day.isEmpty()) {
            return null;
        }
        var node = JsonNodeFactory.instance.objectNode();
        node.put(
                "receivedBy",
                JsonValues.at(day.get().moment().toInstant(), day.get().moment().getZone()));
        node.put("reading", day.get().reading());
        var sendings = node.putArray("sendBy");
        day.get().sendings().forEach(sending -> {
            var one = sendings.addObject();
            one.put("method", sending.method().name().toLowerCase(Locale.ROOT));
            one.put("day", sending.last().map(last -> last.day().toString()).orElse(null));
            one.put(
                    "moment",
                    sending.last()
                            .flatMap(last -> last.moment())
                            .map(moment -> JsonValues.at(moment.toInstant(), moment.getZone()))
                            .orElse(null));
            one.put("how", sending.words());
        });
        return node;
    }
}
