package dev.covenant.compliance;

import dev.covenant.ledger.ContractEvent;

/**
 * What the books made of one event.
 *
 * @param event as stored
 * @param kind accepted, duplicate, corrected or conflict
 * @param message why, where it is a conflict
 * @param digest SHA-256 of its canonical form, base64; may be empty for a duplicate
 */
public record Stored(ContractEvent event, Disposition.Kind kind, String message, String digest) {

    /**
     * Whether it counts from now on.
     *
     * @return true for what is new and for corrections
     */
    public boolean counts() {
        return kind == Disposition.Kind.ACCEPTED || kind == Disposition.Kind.CORRECTED;
    }
}
