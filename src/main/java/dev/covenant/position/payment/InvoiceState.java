package dev.covenant.position.payment;

/** How an invoice stands. */
public enum InvoiceState {
    /** Its due day cannot be counted yet. */
    DUE_DAY_UNKNOWN("due day unknown"),
    /** Something undisputed is to be paid, and its due day has not passed. */
    PAYABLE("payable"),
    /** Something undisputed was apparently not paid by its due day. */
    LATE("late"),
    /** Only what is disputed in time is open. */
    DISPUTED("disputed"),
    /** Nothing is open. */
    PAID("paid");

    private final String words;

    InvoiceState(String words) {
        this.words = words;
    }

    /**
     * As rules and messages say it.
     *
     * @return such as {@code payable}
     */
    public String words() {
        return words;
    }
}
