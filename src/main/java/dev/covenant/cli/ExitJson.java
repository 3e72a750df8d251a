package dev.covenant.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.measure.Money;
import dev.covenant.position.CommittedFees;
import dev.covenant.position.ExitOutcome;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.ReadingPlan;
import dev.covenant.position.ReceiptDay;
import dev.covenant.terms.NoticeMechanics;
import dev.covenant.terms.Side;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code covenant exit} as JSON. Moments carry their offset, days are dates, money is a decimal string
 * with its currency; what does not exist is {@code null} and has a {@code reason} beside it.
 */
final class ExitJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
    private static final String NO_TARGET = "no day to leave on is set; give --leave-on or record an exit target";

    private final ExitAnswer answer;
    private final ZoneId zone;

    private ExitJson(ExitAnswer answer) {
        this.answer = answer;
        this.zone = answer.contract().zone();
    }

    static String of(ExitAnswer answer) {
        try {
            return MAPPER.writeValueAsString(new ExitJson(answer).root());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot fail to print", e);
        }
    }

    private ObjectNode root() {
        var root = MAPPER.createObjectNode();
        root.put("contract", answer.contract().id());
        root.put("we", word(answer.contract().we()));
        root.put("zone", zone.getId());
        root.put("asOf", at(answer.asOf().effective(), zone));
        var known = answer.asOf().known();
        root.put("known", known.equals(Instant.MAX) ? null : at(known, zone));
        root.put("by", answer.ours().dispatch().method().name().toLowerCase(Locale.ROOT));
        root.put("calendar", answer.calendar().toString());
        root.put("reason", answer.ours().none().or(answer.ours()::barred).orElse(null));
        var readings = root.putArray("readings");
        for (ExitReading reading : readingsOf(answer)) {
            readings.add(reading(reading));
        }
        var spread = root.putObject("spread");
        spread.put("days", answer.ours().spreadInDays());
        spread.set("fees", money(answer.ours().spreadInFees()));
        root.put("planFor", answer.ours().last().map(r -> r.reading().name()).orElse(null));
        root.set("methods", methods());
        root.set("plan", plan());
        root.set("notices", notices());
        root.set("quarantined", strings(answer.misfits()));
        root.set("notKnown", strings(new NotKnown(answer).lines()));
        return root;
    }

    private static List<ExitReading> readingsOf(ExitAnswer answer) {
        return answer.ours().readings().isEmpty()
                ? answer.theirs().readings()
                : answer.ours().readings();
    }

    private ObjectNode reading(ExitReading reading) {
        var node = MAPPER.createObjectNode();
        node.put("name", reading.reading().name());
        node.put("title", reading.reading().title());
        node.put("account", reading.account().name());
        node.put("adopted", reading.adopted());
        node.put("ruledOut", !reading.stands());
        var source = node.putObject("source");
        source.put("kind", reading.account().source().kind().name().toLowerCase(Locale.ROOT));
        source.put("citation", reading.account().source().citation());
        node.set(
                word(answer.ours().giver()),
                party(answer.ours(), answer.ourPlan(), reading.reading().name()));
        node.set(
                word(answer.theirs().giver()),
                party(answer.theirs(), answer.theirPlan(), reading.reading().name()));
        return node;
    }

    private ObjectNode party(ExitWindow window, Optional<ExitPlan> plan, String name) {
        var node = MAPPER.createObjectNode();
        var reading = window.readings().stream()
                .filter(r -> r.reading().name().equals(name))
                .findFirst();
        var outcome = reading.flatMap(ExitReading::outcome);
        node.put("sent", at(window.dispatch().sent(), window.dispatch().from()));
        node.put("received", received(window));
        node.put("giveFrom", outcome.map(o -> o.giveFrom().toString()).orElse(null));
        node.put("dayOne", outcome.map(o -> o.dayOne().toString()).orElse(null));
        node.put(
                "lastDayInForce",
                outcome.map(o -> o.end().lastDayInForce().toString()).orElse(null));
        node.put("endsAt", outcome.map(o -> at(o.end().endsAt(), zone)).orElse(null));
        node.put(
                "firstDayFree",
                outcome.map(o -> o.end().firstDayFree().toString()).orElse(null));
        node.set("fees", fees(outcome.map(ExitOutcome::fees)));
        var readingPlan = plan.stream()
                .flatMap(p -> p.readings().stream())
                .filter(p -> p.reading().name().equals(name))
                .findFirst();
        node.put("planBy", closing(window, readingPlan.flatMap(ReadingPlan::safe)));
        node.put("latest", closing(window, readingPlan.flatMap(ReadingPlan::latest)));
        node.put(
                "reason",
                window.none().or(() -> reading.flatMap(ExitReading::none)).orElse(null));
        node.put("planReason", planReason(plan, readingPlan));
        node.set("workings", strings(outcome.map(ExitOutcome::workings).orElse(List.of())));
        return node;
    }

    private static @Nullable String planReason(Optional<ExitPlan> plan, Optional<ReadingPlan> reading) {
        return plan.isEmpty()
                ? NO_TARGET
                : plan.get().none().or(() -> reading.flatMap(ReadingPlan::none)).orElse(null);
    }

    private @Nullable String received(ExitWindow window) {
        var ours = window.giver() == answer.contract().we();
        return window.receipt()
                .map(receipt -> at(ours ? receipt.latest() : receipt.earliest(), receipt.zone()))
                .orElse(null);
    }

    /** The last moment of a day of receipt, where it is received. */
    private @Nullable String closing(ExitWindow window, Optional<LocalDate> day) {
        var notices = answer.contract().clause(NoticeMechanics.class);
        if (day.isEmpty() || notices.isEmpty()) {
            return null;
        }
        var closes = notices.get()
                .receiptOf(window.dispatch().method())
                .flatMap(receipt -> receipt.hours())
                .map(hours -> hours.closes())
                .orElse(LocalTime.of(23, 59));
        var place = notices.get().placeOf(window.giver().other()).zone();
        return at(day.get().atTime(closes).atZone(place).toInstant(), place);
    }

    private ArrayNode methods() {
        var array = MAPPER.createArrayNode();
        answer.methods().forEach((method, window) -> {
            var outcome = window.adopted().flatMap(ExitReading::outcome);
            var node = array.addObject();
            node.put("method", method.name().toLowerCase(Locale.ROOT));
            node.put("received", received(window));
            node.put(
                    "lastDayInForce",
                    outcome.map(o -> o.end().lastDayInForce().toString()).orElse(null));
            node.set("fees", fees(outcome.map(ExitOutcome::fees)));
            node.put("reason", window.none().or(window::barred).orElse(null));
        });
        return array;
    }

    private ObjectNode plan() {
        var node = MAPPER.createObjectNode();
        var plan = answer.ourPlan();
        node.put("leaveOn", plan.map(p -> p.lastDay().toString()).orElse(null));
        node.set("planBy", day(plan.flatMap(ExitPlan::planBy)));
        node.set("latest", day(plan.flatMap(ExitPlan::latest)));
        plan.flatMap(ExitPlan::ifLate).ifPresent(late -> {
            var ifLate = node.putObject("ifLate");
            ifLate.put("after", at(late.after().toInstant(), late.after().getZone()));
            ifLate.put("countsAsReceived", late.counts().toString());
            ifLate.put("lastDayInForce", late.end().lastDayInForce().toString());
            ifLate.put("moreDays", late.days());
            ifLate.set("fees", fees(Optional.of(late.fees())));
        });
        node.set("ifNone", fees(plan.flatMap(ExitPlan::ifNone)));
        node.set("notes", strings(plan.map(ExitPlan::notes).orElse(List.of())));
        node.put("reason", plan.isEmpty() ? NO_TARGET : plan.get().none().orElse(null));
        return node;
    }

    private @Nullable ObjectNode day(Optional<ReceiptDay> day) {
        if (day.isEmpty()) {
            return null;
        }
        var node = MAPPER.createObjectNode();
        node.put(
                "receivedBy",
                at(day.get().moment().toInstant(), day.get().moment().getZone()));
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
                            .map(moment -> at(moment.toInstant(), moment.getZone()))
                            .orElse(null));
            one.put("how", sending.words());
        });
        return node;
    }

    private ArrayNode notices() {
        var array = MAPPER.createArrayNode();
        answer.recorded().forEach(recorded -> {
            var node = array.addObject();
            node.put("giver", word(recorded.window().giver()));
            node.put("sent", at(recorded.notice().sent(), zone));
            node.put("by", recorded.window().dispatch().method().name().toLowerCase(Locale.ROOT));
            node.put("received", received(recorded.window()));
            node.put(
                    "lastDayInForce",
                    recorded.window()
                            .adopted()
                            .flatMap(ExitReading::outcome)
                            .map(o -> o.end().lastDayInForce().toString())
                            .orElse(null));
            node.put(
                    "reason",
                    recorded.window().none().or(recorded.window()::barred).orElse(null));
        });
        return array;
    }

    private @Nullable ObjectNode fees(Optional<CommittedFees> fees) {
        if (fees.isEmpty()) {
            return null;
        }
        var node = money(fees.get().total());
        var result = node == null ? MAPPER.createObjectNode().putNull("amount") : node;
        result.put("from", fees.get().countedFrom().orElse(fees.get().from()).toString());
        result.put("to", fees.get().lastDay().toString());
        result.set("undisclosed", strings(fees.get().undisclosed()));
        return result;
    }

    private static @Nullable ObjectNode money(Optional<Money> money) {
        return money.map(m -> MAPPER.createObjectNode()
                        .put("amount", m.amount().toPlainString())
                        .put("currency", m.currency()))
                .orElse(null);
    }

    private static ArrayNode strings(List<?> values) {
        var array = MAPPER.createArrayNode();
        values.forEach(value -> array.add(value.toString()));
        return array;
    }

    private static String at(Instant moment, ZoneId zone) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.atZone(zone));
    }

    private static String word(Side side) {
        return side.name().toLowerCase(Locale.ROOT);
    }
}
