package dev.covenant.answers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.covenant.position.ExitOutcome;
import dev.covenant.position.ExitPlan;
import dev.covenant.position.ExitReading;
import dev.covenant.position.ExitWindow;
import dev.covenant.position.ReadingPlan;
import dev.covenant.terms.NoticeMechanics;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code covenant exit} and of {@code POST /api/contracts/{id}/what-if} as JSON. Moments carry their offset, days are dates, money is a decimal string
 * with its currency; what does not exist is {@code null} and has a {@code reason} beside it.
 */
public final class ExitJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final ExitAnswer answer;
    private final ZoneId zone;

    private ExitJson(ExitAnswer answer) {
        this.answer = answer;
        this.zone = answer.contract().zone();
    }

    /**
     * Writes an answer.
     *
     * @param answer what was computed
     * @return a JSON object
     */
    public static String of(ExitAnswer answer) {
        try {
            return MAPPER.writeValueAsString(new ExitJson(answer).root());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values cannot fail to print", e);
        }
    }

    private ObjectNode root() {
        var root = MAPPER.createObjectNode();
        root.put("contract", answer.contract().id());
        root.put("we", JsonValues.word(answer.contract().we()));
        root.put("zone", zone.getId());
        root.put("asOf", JsonValues.at(answer.asOf().effective(), zone));
        var known = answer.asOf().known();
        root.put("known", known.equals(Instant.MAX) ? null : JsonValues.at(known, zone));
        root.put("by", answer.ours().dispatch().method().name().toLowerCase(Locale.ROOT));
        root.put("sent", JsonValues.at(answer.question().sent(), zone));
        var party = root.putArray("party");
        answer.question().parties().stream().sorted().map(JsonValues::word).forEach(party::add);
        root.put("calendar", answer.calendar().toString());
        root.put("reason", answer.ours().none().or(answer.ours()::barred).orElse(null));
        var readings = root.putArray("readings");
        for (ExitReading reading : readingsOf(answer)) {
            readings.add(reading(reading));
        }
        var spread = root.putObject("spread");
        spread.put("days", answer.ours().spreadInDays());
        spread.set("fees", JsonValues.money(answer.ours().spreadInFees()));
        root.put("planFor", answer.ours().last().map(r -> r.reading().name()).orElse(null));
        root.set("methods", methods());
        root.set("plan", new ExitPlanJson(answer.ourPlan()).node());
        root.set("theirPlan", new ExitPlanJson(answer.theirPlan()).node());
        new RecordJson(answer).into(root);
        root.set("quarantined", JsonValues.strings(answer.misfits()));
        root.set("notKnown", JsonValues.strings(new NotKnown(answer).lines()));
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
        side(node, answer.ours(), answer.ourPlan(), reading.reading().name());
        side(node, answer.theirs(), answer.theirPlan(), reading.reading().name());
        return node;
    }

    private void side(ObjectNode node, ExitWindow window, Optional<ExitPlan> plan, String name) {
        if (answer.asks(window.giver())) {
            node.set(JsonValues.word(window.giver()), party(window, plan, name));
        }
    }

    private ObjectNode party(ExitWindow window, Optional<ExitPlan> plan, String name) {
        var node = MAPPER.createObjectNode();
        var reading = window.readings().stream()
                .filter(r -> r.reading().name().equals(name))
                .findFirst();
        var outcome = reading.flatMap(ExitReading::outcome);
        node.put(
                "sent",
                JsonValues.at(window.dispatch().sent(), window.dispatch().from()));
        node.put("received", received(window));
        node.put("giveFrom", outcome.map(o -> o.giveFrom().toString()).orElse(null));
        node.put("dayOne", outcome.map(o -> o.dayOne().toString()).orElse(null));
        node.put(
                "lastDayInForce",
                outcome.map(o -> o.end().lastDayInForce().toString()).orElse(null));
        node.put(
                "endsAt",
                outcome.map(o -> JsonValues.at(o.end().endsAt(), zone)).orElse(null));
        node.put(
                "firstDayFree",
                outcome.map(o -> o.end().firstDayFree().toString()).orElse(null));
        node.set("fees", JsonValues.fees(outcome.map(ExitOutcome::fees)));
        var charge = reading.flatMap(exit -> answer.charges(window, exit));
        node.set(
                "earlyTerminationFee",
                JsonValues.money(charge.flatMap(c -> c.amount()).map(amount -> amount.money())));
        node.put(
                "earlyTerminationReason",
                charge.isEmpty()
                        ? "the contract asks for none"
                        : charge.get().amount().isEmpty() ? "a fee it rests on is not known" : null);
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
        node.set(
                "workings",
                JsonValues.strings(Stream.concat(
                                outcome.stream().flatMap(o -> o.workings().stream()),
                                charge.stream().flatMap(c -> c.workings().stream()))
                        .toList()));
        return node;
    }

    private static @Nullable String planReason(Optional<ExitPlan> plan, Optional<ReadingPlan> reading) {
        return plan.isEmpty()
                ? ExitPlanJson.NO_TARGET
                : plan.get().none().or(() -> reading.flatMap(ReadingPlan::none)).orElse(null);
    }

    private @Nullable String received(ExitWindow window) {
        var ours = window.giver() == answer.contract().we();
        return window.receipt()
                .map(receipt -> JsonValues.at(ours ? receipt.latest() : receipt.earliest(), receipt.zone()))
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
        return JsonValues.at(day.get().atTime(closes).atZone(place).toInstant(), place);
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
            node.set("fees", JsonValues.fees(outcome.map(ExitOutcome::fees)));
            node.put("reason", window.none().or(window::barred).orElse(null));
        });
        return array;
    }
}
