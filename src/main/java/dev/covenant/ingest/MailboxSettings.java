package dev.covenant.ingest;

import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that notices by e-mail are read from; without a host none is read.
 *
 * @param host the IMAP server
 * @param port its port
 * @param user whom to sign in as
 * @param password of that user
 * @param tls whether the connection is encrypted
 * @param connect how long connecting may take
 * @param answer how long the server may be silent
 */
@ConfigurationProperties("covenant.imap")
record MailboxSettings(
        Optional<String> host,
        @DefaultValue("993") int port,
        @DefaultValue("") String user,
        @DefaultValue("") String password,
        @DefaultValue("tls") Tls tls,
        @DefaultValue("10s") Duration connect,
        @DefaultValue("30s") Duration answer) {

    /** How the connection to the server is protected. */
    enum Tls {
        /** Not at all: for a server on this machine. */
        NONE,
        /** Upgraded before anything is said; refused where the server does not offer it. */
        STARTTLS,
        /** From the first byte. */
        TLS
    }
}
