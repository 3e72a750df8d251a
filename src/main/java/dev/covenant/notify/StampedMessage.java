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

    private volatile boolean handedOver;

    /** A message still to be written. */
    StampedMessage(Session session) {
        super(session);
    }

    /** A message as stored. */
    StampedMessage(Session session, InputStream stored) throws MessagingException {
        super(session, stored);
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
    protected void updateMessageID() {
        // a new id at each attempt would make every copy another message
    }
}
