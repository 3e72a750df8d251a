package dev.covenant.store;

import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.DeliveryAttempt;
import dev.covenant.compliance.JournalLine;
import dev.covenant.compliance.Label;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages on their way, and every attempt at them. */
final class DeliveryTable implements Deliveries {

    private static final int LONGEST_ANSWER = 4_000;

    private final JdbcClient client;
    private final JournalTable journal;

    DeliveryTable(JdbcClient client, JournalTable journal) {
        this.client = client;
        this.journal = journal;
    }

    @Override
    public boolean schedule(Delivery delivery) {
        return client.sql("insert into delivery (id, contract, finding_key, recipient, subject, message_id, message,"
                                + " scheduled, state, attempts, due, answer)"
                                + " values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")
                        .param(delivery.id())
                        .param(delivery.contract())
                        .param(delivery.finding().orElse(null))
                        .param(delivery.recipient())
                        .param(delivery.subject())
                        .param(delivery.messageId())
                        .param(new String(delivery.message(), StandardCharsets.ISO_8859_1))
                        .param(Micros.of(delivery.scheduled()))
                        .param(delivery.state().name())
                        .param(delivery.attempts())
                        .param(Micros.of(delivery.due()))
                        .param(clipped(delivery.answer()))
                        .update()
                > 0;
    }

    private static String clipped(String answer) {
        return answer.length() <= LONGEST_ANSWER ? answer : answer.substring(0, LONGEST_ANSWER);
    }

    @Override
    public Optional<Delivery> find(String id) {
        return client.sql("select * from delivery where id = ?")
                .param(id)
                .query(DeliveryTable::delivery)
                .optional();
    }

    @Override
    public List<Delivery> in(Set<Delivery.State> states) {
        if (states.isEmpty()) {
            return List.of();
        }
        return client.sql("select * from delivery where state in (:states) order by scheduled, id")
                .param("states", states.stream().map(Enum::name).toList())
                .query(DeliveryTable::delivery)
                .list();
    }

    @Override
    public long count(Set<Delivery.State> states) {
        if (states.isEmpty()) {
            return 0;
        }
        return client.sql("select count(*) from delivery where state in (:states)")
                .param("states", states.stream().map(Enum::name).toList())
                .query(Long.class)
                .single();
    }

    private static Delivery delivery(ResultSet result, int n) throws SQLException {
        return new Delivery(
                result.getString("id"),
                result.getString("contract"),
                Optional.ofNullable(result.getString("finding_key")),
                result.getString("recipient"),
                result.getString("subject"),
                result.getString("message_id"),
                result.getString("message").getBytes(StandardCharsets.ISO_8859_1),
                Micros.toInstant(result.getLong("scheduled")),
                Delivery.State.valueOf(result.getString("state")),
                result.getInt("attempts"),
                Micros.toInstant(result.getObject("due")),
                result.getString("answer"));
    }

    @Override
    public void begin(String id, Instant at) {
        int changed = client.sql("update delivery set state = 'SENDING', attempts = attempts + 1 where id = ?")
                .param(id)
                .update();
        if (changed == 0) {
            throw new IllegalArgumentException("there is no delivery " + id);
        }
    }

    @Override
    public void record(DeliveryAttempt attempt) {
        journal.outer(sequence -> {
            client.sql("insert into delivery_attempt (delivery, number, at, state, answer, next_due)"
                            + " values (?, ?, ?, ?, ?, ?) on conflict do nothing")
                    .param(attempt.delivery())
                    .param(attempt.number())
                    .param(Micros.of(attempt.at()))
                    .param(attempt.state().name())
                    .param(clipped(attempt.answer()))
                    .param(Micros.of(attempt.next()))
                    .update();
            client.sql("update delivery set state = ?, due = ?, answer = ? where id = ?")
                    .param(attempt.state().name())
                    .param(Micros.of(attempt.next()))
                    .param(clipped(attempt.answer()))
                    .param(attempt.delivery())
                    .update();
            var delivery = find(attempt.delivery())
                    .orElseThrow(() -> new IllegalArgumentException("there is no delivery " + attempt.delivery()));
            return new JournalLine(
                    JournalLine.OUTER,
                    sequence,
                    attempt.at(),
                    JournalLine.Kind.DELIVERY,
                    Optional.of(delivery.contract()),
                    Label.BUSINESS,
                    Map.of(
                            "attempt", attempt,
                            "finding", delivery.finding(),
                            "messageId", delivery.messageId(),
                            "recipient", delivery.recipient(),
                            "subject", delivery.subject()));
        });
    }

    /** Every attempt at a delivery, in order. */
    List<DeliveryAttempt> attempts(String id) {
        return client.sql("select * from delivery_attempt where delivery = ? order by number")
                .param(id)
                .query((result, n) -> new DeliveryAttempt(
                        id,
                        result.getInt("number"),
                        Micros.toInstant(result.getLong("at")),
                        Delivery.State.valueOf(result.getString("state")),
                        result.getString("answer"),
                        Micros.toInstant(result.getObject("next_due"))))
                .list();
    }
}
