package dev.covenant.notify;

import dev.covenant.compliance.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.io.ByteArrayInputStream;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Hands a message to the routes of {@code routes/mail.yaml}: to a mail server, or into a folder where there is none. */
final class CamelPost implements Transmission {

    private static final String BY_SMTP = "direct:mail-by-smtp";
    private static final String TO_OUTBOX = "direct:mail-to-outbox";
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int DIGITS = 8;
    private static final int LONGEST_NAME = 80;

    private final ProducerTemplate routes;
    private final Session session;
    private final boolean server;

    /**
     * Ready to send.
     *
     * @param session of the mail server
     * @param server whether there is one
     */
    CamelPost(ProducerTemplate routes, Session session, boolean server) {
        this.routes = routes;
        this.session = session;
        this.server = server;
    }

    @Override
    public Verdict send(Delivery delivery) {
        return server ? bySmtp(delivery) : toOutbox(delivery);
    }

    private Verdict bySmtp(Delivery delivery) {
        StampedMessage message;
        try {
            message = new StampedMessage(session, new ByteArrayInputStream(delivery.message()));
        } catch (MessagingException unreadable) {
            return Verdict.of(Delivery.State.DEAD, "The stored message cannot be read: " + unreadable.getMessage());
        }
        var failure = failure(
                routes.request(BY_SMTP, exchange -> exchange.getMessage().setBody(message)));
        return failure == null
                ? Verdict.of(Delivery.State.SENT, "The mail server accepted it.")
                : Verdict.ofFailure(failure, message.handedOver());
    }

    private Verdict toOutbox(Delivery delivery) {
        var name = fileName(delivery);
        var failure = failure(routes.request(TO_OUTBOX, exchange -> {
            exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
            exchange.getMessage().setBody(delivery.message());
        }));
        // written under another name and renamed, and under the same name when written again: never unknown
        return failure == null
                ? Verdict.of(Delivery.State.SENT, "Written to " + name + ".")
                : Verdict.ofFailure(failure, false);
    }

    private static @org.jspecify.annotations.Nullable Exception failure(Exchange exchange) {
        return exchange.getException();
    }

    /** As {@code 2026-11-23T130000Z_colossus-1_exit-notice-due_counsel_3fa4b1c2.eml}: sorts by time, says what it is. */
    static String fileName(Delivery delivery) {
        var about = delivery.finding().map(key -> key.split("/", -1)[2]).orElse("summary");
        var name =
                delivery.contract() + "_" + about + "_" + delivery.recipient().replaceFirst("@.*$", "");
        var safe = name.replaceAll("[^A-Za-z0-9._-]+", "-");
        return STAMP.format(delivery.scheduled()) + "_"
                + safe.substring(0, Math.min(LONGEST_NAME, safe.length())) + "_"
                + delivery.id().substring(0, Math.min(DIGITS, delivery.id().length())) + ".eml";
    }
}
