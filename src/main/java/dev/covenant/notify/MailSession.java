package dev.covenant.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import java.util.Properties;
import org.apache.camel.component.mail.DefaultJavaMailSender;
import org.apache.camel.component.mail.MailAuthenticator;

/** How we speak to the mail server: every step bounded in time, nothing in clear where encryption is asked for. */
final class MailSession {

    private MailSession() {}

    /** What the route sends by. Camel would set time-outs of its own beside a session, so it gets the whole sender. */
    static DefaultJavaMailSender sender(MailSettings settings, Session session) {
        var sender = new DefaultJavaMailSender();
        sender.setSession(session);
        sender.setProtocol("smtp");
        sender.setHost(settings.host().orElse("localhost"));
        sender.setPort(settings.port());
        boolean signsIn = !settings.user().isEmpty();
        sender.setAuthenticator(new MailAuthenticator() {
            @Override
            public PasswordAuthentication getPasswordAuthentication() {
                return signsIn
                        ? new PasswordAuthentication(settings.user(), settings.password())
                        : new PasswordAuthentication(null, null);
            }
        });
        return sender;
    }

    static Session of(MailSettings settings, BoundedSockets sockets) {
        var properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put(
                "mail.smtp.connectiontimeout", Long.toString(settings.connect().toMillis()));
        properties.put("mail.smtp.timeout", Long.toString(settings.answer().toMillis()));
        properties.put("mail.smtp.writetimeout", Long.toString(settings.answer().toMillis()));
        properties.put("mail.smtp.socketFactory", sockets);
        properties.put("mail.smtp.socketFactory.fallback", "false");
        properties.put("mail.smtp.sendpartial", "false");
        // leaving politely may take as long as the server likes: close without waiting for its goodbye
        properties.put("mail.smtp.quitwait", "false");
        properties.put("mail.smtp.localhost", settings.domain());
        switch (settings.tls()) {
            case NONE -> {}
            case STARTTLS -> {
                properties.put("mail.smtp.starttls.enable", "true");
                properties.put("mail.smtp.starttls.required", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
            case TLS -> {
                properties.put("mail.smtp.ssl.enable", "true");
                properties.put("mail.smtp.ssl.checkserveridentity", "true");
            }
        }
        if (settings.user().isEmpty()) {
            return Session.getInstance(properties);
        }
        properties.put("mail.smtp.auth", "true");
        return Session.getInstance(properties, new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(settings.user(), settings.password());
            }
        });
    }
}
