package dev.covenant.compliance;

import java.time.Instant;
import java.util.Optional;

/**
 * One message to one recipient, and how far its sending has come.
 *
 * @param id a digest of finding, revision, step and recipient, in hexadecimal: the same telling has the same id
 * @param contract the contract's id
 * @param finding the finding's key; empty for a summary
 * @param recipient one e-mail address
 * @param subject as the recipient reads it
 * @param messageId with angle brackets; the same at every attempt
 * @param message the whole message as RFC 5322 has it, 7-bit
 * @param scheduled when it was scheduled
 * @param state how far it has come
 * @param attempts how often sending was begun
 * @param due when the next attempt is due; empty when none is
 * @param answer the last answer of the mail server, or what went wrong; empty before the first attempt
 */
// a message is bytes by nature; deliveries are compared by id only
@SuppressWarnings("ArrayRecordComponent")
public record Delivery(
        String id,
        String contract,
        Optional<String> finding,
        String recipient,
        String subject,
        String messageId,
        byte[] message,
        Instant scheduled,
        State state,
        int attempts,
        Optional<Instant> due,
        String answer) {

    /** How far a delivery has come. SMTP cannot say more than this: it has no idempotency. */
    public enum State {
        /** Stored; no attempt yet. */
        SCHEDULED,
        /** An attempt began, and its first byte may have gone out. Found at a start: as UNKNOWN. */
        SENDING,
        /** The server took it. */
        SENT,
        /** The server did not take it; another attempt is due. */
        RETRY,
        /** All was sent and the answer is missing: it may have arrived. Sent once more under the same Message-ID. */
        UNKNOWN,
        /** Given up; a person is needed. */
        DEAD
    }
}
