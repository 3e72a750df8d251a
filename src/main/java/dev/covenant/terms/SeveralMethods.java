package dev.covenant.terms;

/** Which of several methods used for one notice governs when it is received (DOMAIN 2.4, 8). */
public enum SeveralMethods {
    /** The earliest receipt by a method that the contract permits. */
    EARLIEST,
    /** The receipt of the paper, although an e-mail or fax may have come before it. */
    HARD_COPY,
    /** All must be received; the last of them governs. */
    ALL
}
