package dev.covenant.notify;

import static dev.covenant.compliance.Delivery.State.DEAD;
import static dev.covenant.compliance.Delivery.State.RETRY;
import static dev.covenant.compliance.Delivery.State.SENDING;
import static dev.covenant.compliance.Delivery.State.SENT;
import static dev.covenant.compliance.Delivery.State.UNKNOWN;
import static dev.covenant.compliance.TellingSamples.exitNoticeDue;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import dev.covenant.compliance.Delivery;
import dev.covenant.compliance.DeliveryAttempt;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The real route of {@code routes/mail.yaml} against real sockets. */
@Timeout(60)
class SendingTest {

    private static final Instant NOW = Instant.parse("2026-11-23T13:00:00Z");

    private final MailSamples.InMemoryDeliveries deliveries = new MailSamples.InMemoryDeliveries();
    private final DefaultCamelContext camel = new DefaultCamelContext();
    private Optional<BoundedSockets> sockets = Optional.empty();

    @TempDir
    private Path outbox = Path.of("unset");

    private Sending sending(Optional<Integer> port) throws Exception {
        var settings = MailSamples.settings(port.map(some -> "127.0.0.1"), port.orElse(25), outbox.toString());
        var bounded = new BoundedSockets(settings.whole());
        sockets = Optional.of(bounded);
        var session = MailSession.of(settings, bounded);
        var properties = new Properties();
        properties.put("covenant.mail.host", "127.0.0.1");
        properties.put("covenant.mail.port", Integer.toString(settings.port()));
        properties.put("covenant.mail.outbox", settings.outbox());
        camel.getPropertiesComponent().setInitialProperties(properties);
        camel.getRegistry().bind("covenantMailSender", MailSession.sender(settings, session));
        PluginHelper.getRoutesLoader(camel).loadRoutes(ResourceHelper.resolveResource(camel, "file:routes/mail.yaml"));
        camel.start();
        return new Sending(
                deliveries,
                new CamelPost(camel.createProducerTemplate(), session, settings.hasServer()),
                RetrySchedule.THREE_DAYS,
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void stop() {
        camel.stop();
        sockets.ifPresent(BoundedSockets::close);
    }

    private Delivery scheduled() {
        var delivery = MailSamples.delivery(exitNoticeDue());
        deliveries.schedule(delivery);
        return delivery;
    }

    private Delivery now(Delivery delivery) {
        return deliveries.find(delivery.id()).orElseThrow();
    }

    private static Optional<Instant> in(Duration wait) {
        return Optional.of(NOW.plus(wait));
    }

    @Test
    void aRealServerGetsTheMailOnceAsItWasWritten() throws Exception {
        var server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        try {
            var delivery = scheduled();
            var sending = sending(Optional.of(server.getSmtp().getPort()));
            assertThat(sending.attempt(delivery.id())).isEmpty();
            assertThat(sending.attempt(delivery.id())).isEmpty();
            assertThat(now(delivery).state()).isEqualTo(SENT);
            assertThat(deliveries.attempts).hasSize(1);
            assertThat(server.getReceivedMessages()).hasSize(1);
            var mail = server.getReceivedMessages()[0];
            assertThat(mail.getMessageID()).isEqualTo(delivery.messageId());
            assertThat(mail.getSubject()).isEqualTo(delivery.subject());
            assertThat(mail.getAllRecipients()).hasSize(1);
            assertThat(MailSamples.part(mail, "text/calendar")).isPresent();
        } finally {
            server.stop();
        }
    }

    // what the server does at which step, and what the delivery is then
    @ParameterizedTest(name = "{0} answered {1}: {2}")
    @CsvSource({
        "GREETING, 421 busy, RETRY",
        "MAIL, 451 not now, RETRY",
        "MAIL, 553 no such sender, DEAD",
        "RCPT, 451 greylisted, RETRY",
        "RCPT, 450 mailbox busy, RETRY",
        "RCPT, 550 no such user, DEAD",
        "DATA, 451 not now, RETRY",
        "DOT, 452 disk full, RETRY",
        "DOT, 554 refused as spam, DEAD",
        "GREETING, drop, RETRY",
        "RCPT, drop, RETRY",
        "DATA, drop, RETRY",
        "DOT, drop, UNKNOWN",
        "RCPT, silent, RETRY",
        "DOT, silent, UNKNOWN",
        "GREETING, dribble, RETRY",
    })
    void eachFaultHasItsState(String step, String answer, Delivery.State state) throws Exception {
        try (var server = FaultySmtp.at(step, answer)) {
            var delivery = scheduled();
            sending(Optional.of(server.port())).attempt(delivery.id());
            assertThat(now(delivery).state()).isEqualTo(state);
            assertThat(now(delivery).answer()).isNotBlank();
            assertThat(now(delivery).due())
                    .isEqualTo(
                            switch (state) {
                                case RETRY -> in(Duration.ofMinutes(1));
                                case UNKNOWN -> in(Duration.ofMinutes(15));
                                default -> Optional.empty();
                            });
        }
    }

    @Test
    void aGreylistedMailIsDeliveredOnceAtTheNextAttempt() throws Exception {
        var asked = new AtomicInteger();
        try (var server = new FaultySmtp(
                step -> step.equals("RCPT") && asked.getAndIncrement() == 0 ? "451 come back later" : "")) {
            var delivery = scheduled();
            var sending = sending(Optional.of(server.port()));
            sending.attempt(delivery.id());
            assertThat(now(delivery).state()).isEqualTo(RETRY);
            assertThat(now(delivery).answer()).contains("451");
            sending.attempt(delivery.id());
            assertThat(now(delivery).state()).isEqualTo(SENT);
            assertThat(server.messages).hasSize(1);
        }
    }

    @Test
    void aMailOfUnknownFateIsSentOnceMoreUnderTheSameId() throws Exception {
        try (var server = FaultySmtp.at("DOT", FaultySmtp.DROP)) {
            var delivery = scheduled();
            var sending = sending(Optional.of(server.port()));
            assertThat(sending.attempt(delivery.id())).isEqualTo(in(Duration.ofMinutes(15)));
            assertThat(now(delivery).state()).isEqualTo(UNKNOWN);
            assertThat(sending.attempt(delivery.id())).isEmpty();
            assertThat(now(delivery).state()).isEqualTo(UNKNOWN);
            assertThat(sending.attempt(delivery.id())).isEmpty();
            assertThat(server.messages)
                    .hasSize(2)
                    .allSatisfy(message -> assertThat(message).contains("Message-ID: " + delivery.messageId()));
            assertThat(server.messages.get(0)).isEqualTo(server.messages.get(1));
        }
    }

    @Test
    void aServerThatIsNotThereIsTriedForDaysAndThenGivenUp() throws Exception {
        var delivery = scheduled();
        int closed;
        try (var socket = new java.net.ServerSocket(0)) {
            closed = socket.getLocalPort();
        }
        var sending = sending(Optional.of(closed));
        for (int i = 0; i < 9; i++) {
            assertThat(sending.attempt(delivery.id())).isPresent();
        }
        assertThat(sending.attempt(delivery.id())).isEmpty();
        assertThat(now(delivery).state()).isEqualTo(DEAD);
        assertThat(deliveries.attempts).hasSize(10);
        // 1 + 5 + 15 min, 1 + 3 + 8 + 12 + 24 + 24 h
        assertThat(deliveries.attempts.stream()
                        .flatMap(attempt -> attempt.next().stream())
                        .map(due -> Duration.between(NOW, due))
                        .reduce(Duration.ZERO, Duration::plus))
                .isEqualTo(Duration.ofDays(3).plusMinutes(21));
    }

    @Test
    void anInterruptedSendingMayHaveArrivedAndIsSentOnceMore() throws Exception {
        try (var server = FaultySmtp.at("none", "")) {
            var delivery = scheduled();
            deliveries.begin(delivery.id(), NOW);
            assertThat(now(delivery).state()).isEqualTo(SENDING);
            var sending = sending(Optional.of(server.port()));
            assertThat(sending.attempt(delivery.id())).isEqualTo(in(Duration.ofMinutes(15)));
            assertThat(server.messages).isEmpty();
            sending.attempt(delivery.id());
            assertThat(deliveries.attempts).extracting(DeliveryAttempt::state).containsExactly(UNKNOWN, SENT);
            assertThat(server.messages).hasSize(1);
        }
    }

    @Test
    void withoutAServerTheMailIsAFileThatMailProgramsOpen() throws Exception {
        var delivery = scheduled();
        sending(Optional.empty()).attempt(delivery.id());
        assertThat(now(delivery).state()).isEqualTo(SENT);
        try (var files = Files.list(outbox)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactly("2026-11-23T130000Z_colossus-1_exit-notice-due_counsel_"
                            + delivery.id().substring(0, 8) + ".eml");
        }
        var file = outbox.resolve(CamelPost.fileName(delivery));
        assertThat(Files.readAllBytes(file)).isEqualTo(delivery.message());
        assertThat(MailSamples.parse(Files.readAllBytes(file)).getSubject()).isEqualTo(delivery.subject());
    }
}
