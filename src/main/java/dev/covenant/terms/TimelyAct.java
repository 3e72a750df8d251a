package dev.covenant.terms;

/** What must happen within a time for notice. */
public enum TimelyAct {
    /** It is sent in time. */
    SENDING("sending"),
    /** It counts as received in time. */
    RECEIPT("receipt");

    private final String word;

    TimelyAct(String word) {
        this.word = word;
    }

    /**
     * As contract files write it.
     *
     * @return {@code sending} or {@code receipt}
     */
    public String word() {
        return word;
    }
}
