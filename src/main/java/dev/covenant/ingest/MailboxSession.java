package dev.covenant.ingest;

import jakarta.mail.PasswordAuthentication;
import java.util.Properties;
import org.apache.camel.component.mail.MailAuthenticator;

/** How we speak to the mailbox: every step bounded in time, folders opened for reading only. */
final class MailboxSession {

    private static final String FETCHED_AT_ONCE = Integer.toString(1 << 20);

    private MailboxSession() {}

    static Properties of(MailboxSettings settings) {
        var properties = new Properties();
        properties.put("mail.store.protocol", "imap");
        properties.put("mail.imap.folder.class", ReadOnlyFolder.class.getName());
        properties.put("mail.imap.peek", "true");
        properties.put("mail.imap.fetchsize", FETCHED_AT_ONCE);
        properties.put(
                "mail.imap.connectiontimeout", Long.toString(settings.connect().toMillis()));
        properties.put("mail.imap.timeout", Long.toString(settings.answer().toMillis()));
        properties.put("mail.imap.writetimeout", Long.toString(settings.answer().toMillis()));
        properties.put("mail.imap.ssl.checkserveridentity", "true");
        switch (settings.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.imap.starttls.enable", "true");
                properties.put("mail.imap.starttls.required", "true");
            }
            case TLS -> properties.put("mail.imap.ssl.enable", "true");
        }
        return properties;
    }

    /** Kept out of the route's address, so that no log and no page shows it. */
    static MailAuthenticator user(MailboxSettings settings) {
        return new MailAuthenticator() {
            @Override
            public PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        };
    }
}
