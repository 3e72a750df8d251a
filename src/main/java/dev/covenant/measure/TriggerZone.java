package dev.covenant.measure;

/** In whose local time the day of a trigger is read. */
public enum TriggerZone {
    /** Local time at the place of the event (The Maria [2021] EWHC 2565 (Comm)). */
    PLACE_OF_EVENT,
    /** The zone that the contract names. */
    CONTRACT,
    /** The zone of the party setting the time (UNIDROIT Principles 1.12(3)). */
    PARTY_SETTING_THE_TIME
}
