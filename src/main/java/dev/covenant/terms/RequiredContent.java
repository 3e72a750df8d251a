package dev.covenant.terms;

/** What a notice of termination or of breach must contain (DOMAIN 1.5). */
public enum RequiredContent {
    /** The clause it relies on. */
    CLAUSE,
    /** The day on which it is to take effect. */
    DATE,
    /** The particulars of the breach; asked of notices of breach only. */
    PARTICULARS
}
