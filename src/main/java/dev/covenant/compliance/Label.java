package dev.covenant.compliance;

/** What a journal entry is labelled when it is written; audiences and exports are cut by it. */
public enum Label {
    /** Of the ordinary course. */
    BUSINESS,
    /** Between client and counsel. */
    PRIVILEGED,
    /** Of a negotiation. */
    WITHOUT_PREJUDICE
}
