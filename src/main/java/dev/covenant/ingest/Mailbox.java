package dev.covenant.ingest;

import dev.covenant.compliance.Document;
import dev.covenant.compliance.Intake;
import dev.covenant.compliance.Misfit;
import dev.covenant.compliance.TakenMail;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Date;
import java.util.Objects;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.component.mail.MailUidGenerator;
import org.apache.camel.spi.IdempotentRepository;
import org.apache.camel.support.service.ServiceSupport;

/**
 * The mailbox of notices: takes each message once, though it is marked nowhere but in our own store. A message is
 * remembered after it was taken, never before, so that a crash between makes it come again and not vanish.
 */
public final class Mailbox extends ServiceSupport implements IdempotentRepository, MailUidGenerator {

    private static final int SMALL = 1_024;

    private final NoticeMails mails;
    private final TakenMail taken;
    private final Intake intake;
    private final Oversize oversize;
    private final InstantSource clock;

    Mailbox(NoticeMails mails, TakenMail taken, Intake intake, Oversize oversize, InstantSource clock) {
        this.mails = mails;
        this.taken = taken;
        this.intake = intake;
        this.oversize = oversize;
        this.clock = clock;
    }

    /**
     * Takes one message in.
     *
     * @param exchange with the message as Camel got it
     * @throws MessagingException if the server cannot be read; the message comes again
     * @throws IOException likewise
     */
    public void take(Exchange exchange) throws MessagingException, IOException {
        var message = Objects.requireNonNull(exchange.getIn(MailMessage.class), "a mail route gives mails")
                .getOriginalMessage();
        if (message.getSize() > Document.LIMIT) {
            setAside(message);
            return;
        }
        var raw = new ByteArrayOutputStream(Math.max(message.getSize(), SMALL));
        message.writeTo(raw);
        var arrived = Optional.ofNullable(message.getReceivedDate()).map(Date::toInstant);
        mails.take(raw.toByteArray(), arrived, "mailbox");
    }

    /** Too large to hold: kept whole in a file, and told. */
    private void setAside(Message message) throws MessagingException, IOException {
        var kept = oversize.open();
        try (kept) {
            message.writeTo(kept);
        }
        var subject = String.valueOf(message.getSubject()).replaceAll("\\p{Cntrl}", " ");
        intake.quarantine(new Misfit(
                "mailbox",
                "mail-" + message.getMessageNumber() + ".eml",
                "A mail larger than 25 MB: \"" + subject + "\". " + kept.where()
                        + " Record it on the contract's page, with a smaller original.",
                subject.getBytes(StandardCharsets.UTF_8)));
    }

    /** The folder's own identity of a message (RFC 9051, 2.3.1.1): it is never used for another one. */
    @Override
    public String generateUuid(MailEndpoint endpoint, Message message) {
        try {
            var settings = endpoint.getConfiguration();
            var folder = message.getFolder();
            var uids = (UIDFolder) folder;
            var user = settings.getPasswordAuthentication().getUserName();
            return "mailbox " + user + "@" + settings.getHost() + " " + folder.getFullName() + " "
                    + uids.getUIDValidity() + " " + uids.getUID(message);
        } catch (MessagingException unreadable) {
            throw new IllegalStateException("the mailbox does not say what its messages are called", unreadable);
        }
    }

    @Override
    public boolean add(String key) {
        return !taken.contains(key);
    }

    @Override
    public boolean contains(String key) {
        return taken.contains(key);
    }

    @Override
    public boolean remove(String key) {
        return true;
    }

    @Override
    public boolean confirm(String key) {
        taken.keep(key, clock.instant());
        return true;
    }

    /** What was taken is never forgotten. */
    @Override
    public void clear() {
        // nothing
    }
}
