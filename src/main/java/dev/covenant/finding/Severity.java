package dev.covenant.finding;

/** How much it matters, ascending. */
public enum Severity {
    /** For the record. */
    INFORMATION,
    /** Worth a look. */
    NOTICE,
    /** Something will go wrong unless somebody acts. */
    WARNING,
    /** Something has gone wrong, or a right or much money is at stake. */
    CRITICAL
}
