package dev.covenant.notify;

import dev.covenant.finding.FindingKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Identifiers that are the same whenever the same thing is told: a digest, so that nothing a sender of events wrote
 * reaches a header.
 */
final class MessageIds {

    private static final int LETTERS = 40;

    private final String domain;

    MessageIds(String domain) {
        this.domain = domain;
    }

    /** Who publishes calendar entries: an address of ours that nobody reads. */
    String sender() {
        return "covenant@" + domain;
    }

    /** A delivery's id: what is told, and to whom. */
    static String digest(String... parts) {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                var bytes = part.getBytes(StandardCharsets.UTF_8);
                // the length before each part keeps "a", "bc" apart from "ab", "c"
                sha.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest()).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    /** The Message-ID of a delivery. */
    String of(String delivery) {
        return "<" + delivery + "@" + domain + ">";
    }

    /** What all mails about a finding refer to, so that they stand in one thread. */
    String thread(FindingKey finding) {
        return "<finding." + digest("thread", finding.toString()) + "@" + domain + ">";
    }

    /** The UID of a finding's calendar entry: a later revision replaces it. */
    String calendar(FindingKey finding) {
        return "deadline." + digest("calendar", finding.toString()) + "@" + domain;
    }
}
