package dev.covenant.compliance;

/**
 * What an original is to a contract.
 *
 * @param contract the contract's id
 * @param role what it is
 * @param about the event id of the notice that it is, or is about; may be empty
 * @param note in a sentence or two, for people: who filed it, and what was read in it
 */
public record Filing(String contract, Role role, String about, String note) {

    /** What an original can be. */
    public enum Role {
        /** A notice, as it came or went. */
        NOTICE,
        /** Evidence about a notice, such as a bounce, an automatic answer, a courier's tracking page. */
        EVIDENCE,
        /** A file of proof of service, which verifies by itself. */
        PROOF
    }
}
