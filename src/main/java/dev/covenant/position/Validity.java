package dev.covenant.position;

/** What a notice is worth by its checks, or by a person's ruling. A judgement for people: nobody is told "void". */
public enum Validity {
    /** Every check passed. */
    VALID,
    /** At least one check failed in a way that may or may not matter; plan on it, contend that it is none. */
    DEFECTIVE,
    /** A check failed that leaves nothing: the giver has no such right, or the contract had ended. */
    INVALID,
    /** No check failed, but what is on record does not decide one. */
    UNDETERMINED
}
