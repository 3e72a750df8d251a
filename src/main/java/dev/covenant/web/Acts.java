package dev.covenant.web;

import dev.covenant.compliance.Arrival;
import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Lanes;
import dev.covenant.ledger.ContractEvent;
import dev.covenant.ledger.ContractEvent.Envelope;
import dev.covenant.ledger.ExitTarget;
import dev.covenant.ledger.Ruling;
import dev.covenant.measure.AsOf;
import dev.covenant.position.ReadingRegister;
import dev.covenant.terms.Nearest;
import dev.covenant.web.RequestFields.Mistake;
import dev.covenant.web.RequestFields.Refused;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * What a person decides about a contract at the desk, recorded as an event in the contract's lane: an exit target, and
 * which reading holds.
 */
@Component
class Acts {

    private static final String SOURCE = "/desk";
    private static final Map<String, String> VERDICTS =
            Map.of("adopted", "adopted", "ruled-out", "ruled-out", "reopened", "reopened");

    private final Lanes lanes;
    private final AtomicInteger done = new AtomicInteger();

    Acts(Lanes lanes) {
        this.lanes = lanes;
    }

    /** Sets an exit target, or gives it up where the field is null or {@code giveUp} is set. */
    void target(ContractSheet sheet, RequestFields fields) {
        var by = fields.need("by", "Say who sets the target: the log names a person for each act.");
        var reason = fields.need("reason", "Say why.");
        boolean givenUp = fields.isNull("lastDay") || fields.text("giveUp").isPresent();
        var day = fields.day("lastDay");
        if (!givenUp && day.isEmpty()) {
            fields.need("lastDay", "Give the last day we want to be bound, such as 2027-03-31; null gives it up.");
        }
        var today = sheet.now().atZone(sheet.contract().zone()).toLocalDate();
        day.filter(d -> d.isBefore(today)).ifPresent(d -> fields.refuse("lastDay", d + " is past. Give a day ahead."));
        fields.check();
        record(new ExitTarget(envelope(sheet), givenUp ? Optional.empty() : day, by, sheet.now(), reason));
    }

    /** Rules on a reading. */
    void rule(ContractSheet sheet, RequestFields fields) {
        var about = fields.need("about", "Say which reading, as termination/B1.");
        var verdict = fields.choice("verdict", VERDICTS);
        if (verdict.isEmpty()) {
            fields.need("verdict", "Say what you rule: adopted, ruled-out or reopened.");
        }
        var by = fields.need("by", "Say who rules: the log names a person for each act.");
        var reason = fields.need("reason", "Say why you rule so.");
        var known = register(sheet, sheet.now()).questions().stream()
                .flatMap(question -> question.answers().stream()
                        .filter(answer -> !answer.name().equals(ReadingRegister.WHOLE_PERIOD))
                        .map(answer -> question.clause().id() + "/" + answer.name()))
                .toList();
        if (!about.isEmpty() && !known.contains(about)) {
            fields.refuse("about", "No reading is called \"" + about + "\". " + Nearest.cure(about, known));
        }
        fields.check();
        record(new Ruling(envelope(sheet), about, verdict.orElseThrow(), by, sheet.now(), reason));
    }

    static ReadingRegister register(ContractSheet sheet, Instant at) {
        return ReadingRegister.of(sheet.terms(), sheet.state(), new AsOf(at, sheet.now()), sheet.wanted());
    }

    /** Of two acts of one moment the one done later sorts later, and so it counts. */
    private Envelope envelope(ContractSheet sheet) {
        var id = sheet.now() + String.format(Locale.ROOT, "/%06d/", done.incrementAndGet()) + UUID.randomUUID();
        return new Envelope(sheet.contract().id(), SOURCE, id, Optional.of(sheet.now()));
    }

    private void record(ContractEvent event) {
        var said = lanes.take(List.of(new Arrival(event, "desk"))).get(0);
        if (said.kind() == Disposition.Kind.QUARANTINED) {
            throw new Refused(List.of(new Mistake("", said.message())));
        }
        lanes.settle();
    }
}
