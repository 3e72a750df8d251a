package dev.covenant.store;

import dev.covenant.compliance.Disposition;
import dev.covenant.compliance.Stored;
import dev.covenant.ledger.ContractEvent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices and all else that is rare: one per sender and sender's id. */
final class RareEventTable {

    private final JdbcClient client;

    RareEventTable(JdbcClient client) {
        this.client = client;
    }

    Stored store(ContractEvent event, Instant arrived) {
        var payload = Json.write(event);
        if (insert(event, 1, payload, true, arrived)) {
            return stored(event, Disposition.Kind.ACCEPTED, "", payload);
        }
        var envelope = event.envelope();
        var onRecord = client.sql("select payload from rare_event where source = ? and event_id = ? order by revision")
                .params(envelope.source(), envelope.id())
                .query(String.class)
                .list();
        if (onRecord.get(0).equals(payload)) {
            return stored(event, Disposition.Kind.DUPLICATE, "", payload);
        }
        if (!onRecord.contains(payload) && !insert(event, onRecord.size() + 1, payload, false, arrived)) {
            throw new IllegalStateException(
                    "id '" + envelope.id() + "' was written by another lane meanwhile; the batch is undone");
        }
        var message = "id '" + envelope.id() + "' of " + envelope.source()
                + " said something else before; both are kept and the first one counts. If this is another event, send it"
                + " under a new id";
        return stored(event, Disposition.Kind.CONFLICT, message, payload);
    }

    private static Stored stored(ContractEvent event, Disposition.Kind kind, String message, String payload) {
        return new Stored(event, kind, message, Base64.getEncoder().encodeToString(Json.sha256(payload)));
    }

    private boolean insert(ContractEvent event, int revision, String payload, boolean counts, Instant arrived) {
        var envelope = event.envelope();
        return client.sql("insert into rare_event (source, event_id, revision, contract, kind, happened, arrived,"
                                + " counts, payload) values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .params(
                                envelope.source(),
                                envelope.id(),
                                revision,
                                envelope.contract(),
                                Json.kind(event),
                                Micros.of(event.at()),
                                Micros.of(arrived),
                                counts,
                                payload)
                        .update()
                > 0;
    }

    void replay(Predicate<String> wanted, BiConsumer<String, List<ContractEvent>> fold) {
        var byContract = new HashMap<String, List<ContractEvent>>();
        client.sql("select contract, kind, payload from rare_event where counts order by arrived, source, event_id")
                .query(result -> {
                    var contract = result.getString(1);
                    if (wanted.test(contract)) {
                        byContract
                                .computeIfAbsent(contract, c -> new ArrayList<>())
                                .add(Json.event(result.getString(2), result.getString(3)));
                    }
                });
        byContract.forEach(fold);
    }
}
