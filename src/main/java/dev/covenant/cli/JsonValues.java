package dev.covenant.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.measure.Money;
import dev.covenant.position.CommittedFees;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as the commands' JSON writes them: moments with their offset, money as a decimal string with its currency. */
final class JsonValues {

    private JsonValues() {}

    static @Nullable ObjectNode fees(Optional<CommittedFees> fees) {
        if (fees.isEmpty()) {
            return null;
        }
        var node = money(fees.get().total());
        var result = node == null ? JsonNodeFactory.instance.objectNode().putNull("amount") : node;
        result.put("from", fees.get().countedFrom().orElse(fees.get().from()).toString());
        result.put("to", fees.get().lastDay().toString());
        result.set("undisclosed", strings(fees.get().undisclosed()));
        return result;
    }

    static @Nullable ObjectNode money(Optional<Money> money) {
        return money.map(m -> JsonNodeFactory.instance
                        .objectNode()
                        .put("amount", m.amount().toPlainString())
                        .put("currency", m.currency()))
                .orElse(null);
    }

    static ArrayNode strings(List<?> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    static String at(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }

    static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
