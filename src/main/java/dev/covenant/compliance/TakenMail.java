package dev.covenant.compliance;

import java.time.Instant;

/** Remembers, across restarts, which messages of a mailbox were taken, since nothing is marked in the mailbox itself. */
public interface TakenMail {

    /**
     * Whether a message was taken.
     *
     * @param key its identity
     * @return false until it was
     */
    boolean contains(String key);

    /**
     * Remembers a message for good.
     *
     * @param key its identity
     * @param at when it was taken
     */
    void keep(String key, Instant at);
}
