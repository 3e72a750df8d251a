package dev.covenant.measure;

import java.util.List;
import java.util.Optional;

/**
 * Whether and when a notice counts as received by one method, by what is on record.
 *
 * @param standing how sure that is
 * @param receipt the earliest and latest plausible receipt; empty where it does not count as received
 * @param workings how it was found, each a sentence for people
 */
public record Reception(Standing standing, Optional<Receipt> receipt, List<String> workings) {

    /** How sure a receipt is. */
    public enum Standing {
        /** It counts as received; the moment may still lie between two. */
        RECEIVED,
        /** It was deemed received, and something on record speaks against it; a person must rule. */
        IN_DOUBT,
        /** What the contract asks for as proof is not on record. */
        UNPROVEN,
        /** The contract does not let it count as received, because it came back or the recipient is away. */
        NOT_RECEIVED
    }
}
