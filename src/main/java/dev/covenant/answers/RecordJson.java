package dev.covenant.answers;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.finding.Deadline;
import dev.covenant.measure.Possible;
import dev.covenant.position.NoticeOnRecord;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is on record already, as JSON: notices, chains of them, the end they settle, agreements that stop clocks.
 *
 * @param answer what was computed
 */
record RecordJson(ExitAnswer answer) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    void into(ObjectNode root) {
        var zone = answer.contract().zone();
        var notices = root.putArray("notices");
        answer.notices().forEach(notice -> notices.add(notice(notice, zone)));
        var chains = root.putArray("protectiveChains");
        answer.chains().forEach(chain -> {
            var node = chains.addObject();
            var ids = node.putArray("notices");
            chain.notices().forEach(notice -> ids.add(notice.subject()));
            node.put("counting", chain.counting().map(NoticeOnRecord::subject).orElse(null));
            node.set("lines", JsonValues.strings(chain.lines()));
        });
        root.put(
                "settledEnd",
                answer.settled()
                        .map(end -> end.end().lastDayInForce().toString())
                        .orElse(null));
        root.set("settling", JsonValues.strings(answer.settling()));
        root.set("standstills", standstills(zone));
        root.set("costOfDelay", costOfDelay());
    }

    private static ObjectNode notice(NoticeOnRecord notice, ZoneId zone) {
        var node = JSON.objectNode();
        node.put("id", notice.subject());
        node.put("giver", JsonValues.word(notice.giver()));
        node.put("sent", at(notice.sent().withZoneSameInstant(zone)));
        if (notice.received() instanceof Possible.Known<ZonedDateTime> known) {
            node.put("receivedEarliest", at(known.value()));
            node.put("receivedLatest", at(known.value()));
        } else if (notice.received() instanceof Possible.Between<ZonedDateTime> between) {
            node.put("receivedEarliest", at(between.atLeast()));
            node.put("receivedLatest", at(between.atMost()));
        } else {
            node.putNull("receivedEarliest");
            node.putNull("receivedLatest");
        }
        node.put("validity", notice.validity().name().toLowerCase(Locale.ROOT));
        node.put("withdrawn", notice.withdrawn());
        node.put("acknowledged", notice.acknowledged());
        node.put("lastDayInForce", lastDay(notice));
        node.put(
                "endsAt", notice.end().map(Deadline::latest).map(RecordJson::at).orElse(null));
        node.put("reason", notice.failed().isEmpty() ? null : notice.failed());
        node.set("workings", JsonValues.strings(notice.workings()));
        return node;
    }

    private static @Nullable String lastDay(NoticeOnRecord notice) {
        return notice.lastDay() instanceof Possible.Known<LocalDate> known
                ? known.value().toString()
                : null;
    }

    private static String at(ZonedDateTime moment) {
        return JsonValues.at(moment.toInstant(), moment.getZone());
    }

    private ArrayNode standstills(ZoneId zone) {
        var array = JSON.arrayNode();
        answer.standstills().agreements().forEach(agreement -> {
            var node = array.addObject();
            node.put("from", JsonValues.at(agreement.from(), zone));
            node.put(
                    "to",
                    agreement.to().map((Instant to) -> JsonValues.at(to, zone)).orElse(null));
            node.set("covers", JsonValues.strings(agreement.covers()));
            node.put("instrument", agreement.instrument());
        });
        return array;
    }

    private @Nullable ObjectNode costOfDelay() {
        return answer.delay()
                .map(delay -> JSON.objectNode()
                        .put("least", delay.least().amount().toPlainString())
                        .put("most", delay.most().amount().toPlainString())
                        .put("currency", delay.least().currency())
                        .put("from", delay.first().toString())
                        .put("to", delay.last().toString()))
                .orElse(null);
    }
}
