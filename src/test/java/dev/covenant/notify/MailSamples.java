package dev.covenant.notify;

import dev.covenant.compliance.Deliveries;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.DeliveryAttempt;
import dev.covenant.compliance.Recipient;
import dev.covenant.compliance.TellingSamples;
import dev.covenant.compliance.Told;
import dev.covenant.compliance.Transition;
import dev.covenant.finding.Finding;
import dev.covenant.terms.ClauseText;
import dev.covenant.terms.Contract;
import dev.covenant.terms.HolidaySource;
import dev.covenant.terms.OtherClause;
import dev.covenant.terms.Side;
import dev.covenant.terms.Source;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A contract, settings and a delivery table in memory, and a reader of what was written. */
final class MailSamples {

    static final Recipient COUNSEL = new Recipient(
            "counsel@customer.example.com", "counsel", "who-is-told row 4: exit-notice-due, any severity, to counsel");

    private MailSamples() {}

    static Contract colossus(Source.Kind source) {
        var text = new ClauseText(
                "termination",
                "14.2",
                "either party may end the agreement on 90 days' notice",
                true,
                new Source(source, "filing of 20 May 2026"));
        return new Contract(
                "colossus-1",
                "Compute capacity, Memphis",
                "new-york",
                LocalDate.parse("2026-05-03"),
                ZoneId.of("America/Chicago"),
                Side.CUSTOMER,
                new HolidaySource(Optional.of("us-federal"), List.of()),
                List.of(),
                List.of(new OtherClause(text, "definitions")),
                List.of(),
                "0123456789abcdef");
    }

    static MailSettings settings(Optional<String> host, int port, String outbox) {
        return new MailSettings(
                host,
                port,
                "",
                "",
                MailSettings.Tls.NONE,
                "Covenant <covenant@customer.example.com>",
                outbox,
                "PRIVILEGED AND CONFIDENTIAL.",
                false,
                "https://covenant.customer.example.com/",
                Duration.ofSeconds(2),
                Duration.ofSeconds(2),
                Duration.ofSeconds(5));
    }

    static Masthead masthead() {
        return new Masthead(settings(Optional.empty(), 25, "target/outbox"));
    }

    static PostOffice office() {
        return new PostOffice(
                settings(Optional.empty(), 25, "target/outbox"), LetterHtml.ofTemplate("letter"), delivery -> {});
    }

    static Told told(Finding finding) {
        return new Told(TellingSamples.opened(finding), "lane 2 entry 18233");
    }

    static Told told(Transition transition) {
        return new Told(transition, "lane 2 entry 18234");
    }

    static Delivery delivery(Finding finding) {
        return office().finding(colossus(Source.Kind.ILLUSTRATIVE), told(finding), COUNSEL);
    }

    static MimeMessage parse(byte[] message) throws MessagingException {
        return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
    }

    /** The content of the first part of a type, anywhere inside. */
    static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            var content = part.getContent();
            return Optional.of(
                    content instanceof String text
                            ? text
                            : new String(
                                    part.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                var found = part(parts.getBodyPart(i), type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    /** The delivery table of the tests that have no database. */
    static final class InMemoryDeliveries implements Deliveries {
        final Map<String, Delivery> rows = new ConcurrentHashMap<>();
        final List<DeliveryAttempt> attempts = new CopyOnWriteArrayList<>();

        @Override
        public boolean schedule(Delivery delivery) {
            return rows.putIfAbsent(delivery.id(), delivery) == null;
        }

        @Override
        public Optional<Delivery> find(String id) {
            return Optional.ofNullable(rows.get(id));
        }

        @Override
        public List<Delivery> in(Set<Delivery.State> states) {
            return new ArrayList<>(rows.values().stream()
                    .filter(row -> states.contains(row.state()))
                    .sorted(Comparator.comparing(Delivery::scheduled))
                    .toList());
        }

        @Override
        public void begin(String id, Instant at) {
            rows.computeIfPresent(
                    id, (same, row) -> state(row, Delivery.State.SENDING, row.attempts() + 1, Optional.empty(), ""));
        }

        @Override
        public void record(DeliveryAttempt attempt) {
            attempts.add(attempt);
            rows.computeIfPresent(
                    attempt.delivery(),
                    (same, row) -> state(row, attempt.state(), row.attempts(), attempt.next(), attempt.answer()));
        }

        private static Delivery state(
                Delivery row, Delivery.State state, int attempts, Optional<Instant> due, String answer) {
            return new Delivery(
                    row.id(),
                    row.contract(),
                    row.finding(),
                    row.recipient(),
                    row.subject(),
                    row.messageId(),
                    row.message(),
                    row.scheduled(),
                    state,
                    attempts,
                    due,
                    answer);
        }
    }
}
