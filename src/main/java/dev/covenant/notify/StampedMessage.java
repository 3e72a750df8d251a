package dev.covenant.notify;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * A message that keeps its Message-ID, and knows whether all of it was handed to the server: an error before that means
 * not sent, an error after it that nobody can say.
 */
final class StampedMessage extends MimeMessage {

    private final boolean stored;
    private volatile boolean handedOver;

    /** A message still to be written. */
    StampedMessage(Session session) {
        super(session);
        this.stored = false;
    }

    /** A message as stored. */
    StampedMessage(Session session, InputStream stored) throws MessagingException {
        super(session, stored);
        this.stored = true;
    }

    /** Whether its last byte was written to the server. */
    boolean handedOver() {
        return handedOver;
    }

    @Override
    public void writeTo(OutputStream out, String[] ignored) throws IOException, MessagingException {
        super.writeTo(out, ignored);
        handedOver = true;
    }

    @Override
    public void saveChanges() throws MessagingException {
        // what was stored goes out to the byte
        if (!stored) {
            super.saveChanges();
        }
    }

    @Override
    protected void updateMessageID() {
        // a new id at each attempt would make every copy another message
    }
}
