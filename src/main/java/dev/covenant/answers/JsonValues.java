package dev.covenant.answers;

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
public final class JsonValues {

    private JsonValues() {}

    /**
     * Fees of a range of days.
     *
     * @param fees what was counted
     * @return amount, range and months undisclosed; null where there are none
     */
    public static @Nullable ObjectNode fees(Optional<CommittedFees> fees) {
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

    /**
     * Money.
     *
     * @param money an amount
     * @return amount and currency; null where there is none
     */
    public static @Nullable ObjectNode money(Optional<Money> money) {
        return money.map(m -> JsonNodeFactory.instance
                        .objectNode()
                        .put("amount", m.amount().toPlainString())
                        .put("currency", m.currency()))
                .orElse(null);
    }

    /**
     * Several values as they print.
     *
     * @param values in order
     * @return their texts
     */
    public static ArrayNode strings(List<?> values) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    /**
     * A moment.
     *
     * @param moment any
     * @param zone whose offset is written
     * @return ISO 8601 with offset
     */
    public static String at(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }

    /**
     * A side.
     *
     * @param side which
     * @return operator or customer
     */
    public static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
