package dev.covenant.terms;

/** Whether a side may take its notice back (DOMAIN 1.6). */
public enum WithdrawalPolicy {
    /** Never; even by consent it takes an amendment. */
    NOT_ALLOWED,
    /** Only with the other side's consent, which is a signed variation. */
    WITH_CONSENT,
    /** Freely until the notice is received, with consent afterwards. */
    FREE_UNTIL_RECEIPT
}
