package dev.covenant.compliance;

/**
 * What became of one event.
 *
 * @param id the sender's id
 * @param kind what became of it
 * @param message why, with the cure; empty where all is well
 */
public record Disposition(String id, Kind kind, String message) {

    /** What can become of an event. */
    public enum Kind {
        /** New, and stored. */
        ACCEPTED,
        /** Already on record; nothing changed. */
        DUPLICATE,
        /** Another value for an interval on record; both are kept and the new one counts. */
        CORRECTED,
        /** The same id said something else before; both are kept and a person is told. */
        CONFLICT,
        /** Not understood, or of no known contract; kept whole for a person. */
        QUARANTINED
    }
}
