package dev.covenant.notify;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mail leaves this installation.
 *
 * @param host the SMTP server; without one, mails are written as files
 * @param port its port
 * @param user whom to sign in as; empty: no sign-in
 * @param password of that user
 * @param tls whether the connection is encrypted; with {@code starttls} nothing is sent where the server refuses it
 * @param from the sender's address, our own
 * @param outbox the folder for mails without a server
 * @param heading the line above every mail, set by Legal; may be empty
 * @param demonstration whether every mail is marked as demonstration data, as those of illustrative terms are anyway
 * @param link where the pages are served, for links in mails
 * @param connect how long connecting may take
 * @param answer how long the server may be silent
 * @param whole how long one delivery may take, whatever the server does
 */
@ConfigurationProperties("covenant.mail")
record MailSettings(
        Optional<String> host,
        @DefaultValue("25") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("starttls") Tls tls,
        @DefaultValue("covenant@localhost.invalid") String from,
        @DefaultValue("data/outbox") String outbox,
        @DefaultValue("") String heading,
        @DefaultValue("false") boolean demonstration,
        @DefaultValue("http://127.0.0.1:8080") String link,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("30s") Duration answer,
        @DefaultValue("2m") Duration whole) {

    /** How the connection to the mail server is protected. */
    enum Tls {
        /** Not at all: for a server on this machine. */
        NONE,
        /** Upgraded before anything is said; refused where the server does not offer it. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }

    /** Whether a server takes the mail. */
    boolean hasServer() {
        return host.filter(name -> !name.isBlank()).isPresent();
    }

    /** The part of our address after the at sign, by which our message ids are unique. */
    String domain() {
        return from.replaceFirst("^.*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    }
}
