package dev.covenant.finding;

/** What a rule concluded about its subject. */
public enum Outcome {
    /** The rule's conditions surely hold, and its sentence speaks of no breach: a fact or a reminder. */
    MET,
    /** The rule's conditions surely hold, and its sentence speaks of an apparent breach. */
    BREACHED,
    /** The conditions possibly hold, but what is known does not decide it. */
    UNDETERMINED
}
